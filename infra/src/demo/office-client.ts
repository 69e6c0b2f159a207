/** What an act answers. */
export interface ActAnswer {
  readonly record: Record<string, unknown> | null;
  readonly userErrors: readonly { code: string; message: string; field: string | null }[];
}

/** Asks the graph as one account. */
export class OfficeClient {
  constructor(
    private readonly graphqlUrl: string,
    private readonly token: string,
  ) {}

  async ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
    const response = await fetch(this.graphqlUrl, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${this.token}`,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data, errors } = (await response.json()) as { data?: T; errors?: { message: string }[] };
    if (errors || !data) throw new Error(`The graph answered: ${errors?.[0]?.message ?? response.status}`);
    return data;
  }

  /** Does an act; `inputType` where it is not named after the act. */
  async act(
    name: string,
    field: string,
    input: Record<string, unknown>,
    fields = 'id version',
    inputType?: string,
  ): Promise<ActAnswer> {
    const type = inputType ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation DemoLoad($input: ${type}!) { act: ${name}(input: $input) { record: ${field} { ${fields} } userErrors { code message field } } }`;
    return (await this.ask<{ act: ActAnswer }>(query, { input })).act;
  }

  /** Does an act that must succeed and gives the record. */
  async must<T>(...parameters: Parameters<OfficeClient['act']>): Promise<T> {
    const { record, userErrors } = await this.act(...parameters);
    if (userErrors.length > 0 || !record)
      throw new Error(`${parameters[0]} was refused: ${JSON.stringify(userErrors)}`);
    return record as T;
  }
}

/** The accounts' clients; each signs in once. */
export class OfficeClients {
  private readonly clients = new Map<string, Promise<OfficeClient>>();

  constructor(
    private readonly graphqlUrl: string,
    private readonly tokenOf: (account: string) => Promise<string>,
  ) {}

  as(account: string): Promise<OfficeClient> {
    let client = this.clients.get(account);
    if (!client) {
      client = this.tokenOf(account).then(token => new OfficeClient(this.graphqlUrl, token));
      this.clients.set(account, client);
    }
    return client;
  }
}
