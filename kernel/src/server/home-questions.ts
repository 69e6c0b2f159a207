import DataLoader from 'dataloader';
import type { OfficeDatabase } from '../db/office-database';
import { UnavailableError } from '../graphql/errors';
import { keyFrom, refOf, type RecordKey } from '../graphql/node';
import type { SubgraphHeaders, SubgraphRequest, SubgraphAnswer } from './subgraph';

/** Who answers for the other subgraphs: in memory or over HTTP. */
export type Neighbours = (name: string) => { execute(request: SubgraphRequest): Promise<SubgraphAnswer> };

const QUESTION =
  'query HomeQuestion($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }';

/** Asks the home of foreign records whether the caller sees them, with the caller's own token; never inside a transaction. */
export class HomeQuestions {
  private readonly loaders = new Map<string, DataLoader<string, boolean>>();

  constructor(
    private readonly neighbours: Neighbours,
    private readonly headers: SubgraphHeaders,
  ) {}

  /** Whether the home of the type shows the record to the caller; all questions of one moment are asked at once. */
  shows(subgraph: string, type: string, ref: string): Promise<boolean> {
    let loader = this.loaders.get(type);
    if (!loader) {
      loader = new DataLoader(refs => this.ask(subgraph, type, refs));
      this.loaders.set(type, loader);
    }
    return loader.load(ref);
  }

  /** For each id its key, if the home of the type shows the record to the caller, else null. */
  keys(subgraph: string, type: string, ids: readonly string[]): Promise<(RecordKey | null)[]> {
    return Promise.all(
      ids.map(async id => {
        const key = keyFrom(type, id);
        return key !== null && (await this.shows(subgraph, type, refOf(key))) ? key : null;
      }),
    );
  }

  private async ask(subgraph: string, type: string, refs: readonly string[]): Promise<boolean[]> {
    const representations = refs.map(ref => ({ __typename: type, ref }));
    const entities = await this.entitiesOf(subgraph, representations);
    if (!entities) throw new UnavailableError();
    return entities.map(entity => entity !== null);
  }

  private async entitiesOf(
    subgraph: string,
    representations: readonly object[],
  ): Promise<(object | null)[] | undefined> {
    try {
      const question = { query: QUESTION, variables: { representations }, headers: this.headers };
      const { data } = await this.neighbours(subgraph).execute(question);
      return data?.['_entities'] as (object | null)[] | undefined;
    } catch {
      return undefined;
    }
  }
}

/**
 * Rows that refer to foreign records, without those whose record its home hides from the viewer: what is hidden is not
 * counted either. Who works in the office that owns a row keeps it, with an empty reference.
 */
export const withoutHidden = async <T extends RecordKey>(
  { home, db }: { home: HomeQuestions; db: OfficeDatabase },
  rows: readonly T[],
  shown: (home: HomeQuestions, row: T) => Promise<boolean>,
): Promise<T[]> => {
  const own = db.viewer.staffOffices;
  const kept = await Promise.all(
    rows.map(async row => own.includes(row.officeId) || (await shown(home, row))),
  );
  return rows.filter((_, index) => kept[index]);
};

/** Headers without absent ones, which fetch would send as the word “undefined”. */
const stated = (headers: SubgraphHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** A neighbour that is a process of its own. */
export const remoteNeighbour = (url: string): ReturnType<Neighbours> => ({
  execute: async ({ headers, signal, ...body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...stated(headers) },
      body: JSON.stringify(body),
      signal: signal ?? AbortSignal.timeout(5_000),
    });
    return (await response.json()) as SubgraphAnswer;
  },
});
