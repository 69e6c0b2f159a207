import { tokenOfAccount } from '@kiezgraph/infra/local/sign-in';

/** An access token of a demo account, by the real sign-in. */
export const tokenOf = (port: number, account: string): Promise<string> =>
  tokenOfAccount(
    {
      issuer: `http://localhost:${port + 1}`,
      clientId: 'kiezgraph-page',
      redirectUri: `http://localhost:${port}/signed-in`,
    },
    account,
  );

/** JSON of a shape that only the test knows. */
export type Json = ReturnType<typeof JSON.parse>;

/** An answer's shape is what the test says it is: a wrong one fails in the assertion. */
export interface Answer {
  readonly data: Json;
  readonly errors?: {
    readonly message: string;
    readonly path?: (string | number)[];
    readonly extensions: { readonly code: string };
  }[];
}

/** Asks over HTTP; as the public without a token. */
export const ask = async (
  port: number,
  query: string,
  token?: string,
  variables: Record<string, unknown> = {},
): Promise<Answer> => {
  const answer = await fetch(`http://localhost:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return (await answer.json()) as Answer;
};
