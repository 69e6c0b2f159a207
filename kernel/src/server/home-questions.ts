import { keyFrom, refOf, type RecordKey } from '../graphql/node';
import type { SubgraphHeaders, SubgraphRequest, SubgraphAnswer } from './subgraph';

/** Who answers for the other subgraphs: in memory or over HTTP. */
export type Neighbours = (name: string) => { execute(request: SubgraphRequest): Promise<SubgraphAnswer> };

const QUESTION =
  'query HomeQuestion($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/** Asks the home of foreign records whether the caller sees them, before the caller's transaction begins. */
export class HomeQuestions {
  constructor(
    private readonly neighbours: Neighbours,
    private readonly headers: SubgraphHeaders,
  ) {}

  /** For each id its key, if the home of the type shows the record to the caller, else null: one question for all. */
  async keys(subgraph: string, type: string, ids: readonly string[]): Promise<(RecordKey | null)[]> {
    const keys = ids.map(id => keyFrom(type, id));
    const refs = [...new Set(keys.filter(key => key !== null).map(refOf))];
    const shown = await this.sees(subgraph, type, refs);
    const seen = new Set(refs.filter((_, index) => shown[index]));
    return keys.map(key => (key !== null && seen.has(refOf(key)) ? key : null));
  }

  private async sees(subgraph: string, type: string, refs: readonly string[]): Promise<boolean[]> {
    if (refs.length === 0) return [];
    const representations = refs.map(ref => ({ __typename: type, ref }));
    const answer = await this.neighbours(subgraph).execute({
      query: QUESTION,
      variables: { representations },
      headers: this.headers,
    });
    const entities = answer.data?.['_entities'] as (object | null)[] | undefined;
    if (!entities) throw new Error(`The subgraph ${subgraph} did not answer a question about ${type}.`);
    return entities.map(entity => entity !== null);
  }
}

/** A neighbour that is a process of its own. */
export const remoteNeighbour = (url: string): ReturnType<Neighbours> => ({
  execute: async ({ headers, signal, ...body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(headers as Record<string, string>) },
      body: JSON.stringify(body),
      signal: signal ?? AbortSignal.timeout(5_000),
    });
    return (await response.json()) as SubgraphAnswer;
  },
});
