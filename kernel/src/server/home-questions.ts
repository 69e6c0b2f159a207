import DataLoader from 'dataloader';
import type { OfficeDatabase } from '../db/office-database';
import { UnavailableError } from '../graphql/errors';
import { keyFrom, refOf, type RecordKey } from '../graphql/node';
import type { SubgraphAnswer, SubgraphHeaders, SubgraphRequest } from './subgraph';

/** Who answers for the other subgraphs: in memory or over HTTP. */
export type Neighbours = (name: string) => { execute(request: SubgraphRequest): Promise<SubgraphAnswer> };

// What a subgraph takes over HTTP, and answers before anybody loses patience.
const MOST_ENTITIES = 10_000;

const questionFor = (selection: string): string =>
  `query HomeQuestion($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;

/** A foreign record in sight, with what its home told of it. */
export interface HomeFacts<T> {
  readonly key: RecordKey;
  readonly facts: T;
}

/** Asks the home of foreign records whether the caller sees them, with the caller's own token; never inside a transaction. */
export class HomeQuestions {
  private readonly loaders = new Map<string, DataLoader<string, boolean>>();
  private readonly tellers = new Map<string, DataLoader<string, object | null>>();

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

  /**
   * For each id the fields of `selection` (GraphQL on the home's own type) as the home tells them to the caller, null for
   * what it does not show: what an act must remember of the day it was done, such as a kind or a home area.
   */
  async facts<T extends object>(
    subgraph: string,
    type: string,
    ids: readonly string[],
    selection: string,
  ): Promise<(HomeFacts<T> | null)[]> {
    const keys = ids.map(id => keyFrom(type, id));
    const asked = keys.filter(key => key !== null);
    if (asked.length === 0) return keys.map(() => null);
    const told = await this.entitiesOf(
      subgraph,
      asked.map(key => ({ __typename: type, ref: refOf(key) })),
      `... on ${type} { ${selection} }`,
    );
    const byRef = new Map(asked.map((key, index) => [refOf(key), told[index] as T | null | undefined]));
    return keys.map(key => {
      const facts = key && byRef.get(refOf(key));
      return key && facts ? { key, facts } : null;
    });
  }

  /** As `facts` for one record by its reference; all questions of one moment are asked at once. */
  told<T extends object>(subgraph: string, type: string, ref: string, selection: string): Promise<T | null> {
    const name = `${type} { ${selection} }`;
    let loader = this.tellers.get(name);
    if (!loader) {
      loader = new DataLoader(refs =>
        this.entitiesOf(
          subgraph,
          refs.map(each => ({ __typename: type, ref: each })),
          `... on ${type} { ${selection} }`,
        ),
      );
      this.tellers.set(name, loader);
    }
    return loader.load(ref) as Promise<T | null>;
  }

  private async ask(subgraph: string, type: string, refs: readonly string[]): Promise<boolean[]> {
    const representations = refs.map(ref => ({ __typename: type, ref }));
    const entities = await this.entitiesOf(subgraph, representations, '__typename');
    return entities.map(entity => entity !== null);
  }

  /** One question for all of them, and several only where they are too many for one. */
  private async entitiesOf(
    subgraph: string,
    representations: readonly object[],
    selection: string,
  ): Promise<(object | null)[]> {
    const entities: (object | null)[] = [];
    for (let from = 0; from < representations.length; from += MOST_ENTITIES)
      entities.push(
        ...(await this.fewEntitiesOf(subgraph, representations.slice(from, from + MOST_ENTITIES), selection)),
      );
    return entities;
  }

  /** What can not be asked is not known, and never taken for missing. */
  private async fewEntitiesOf(
    subgraph: string,
    representations: readonly object[],
    selection: string,
  ): Promise<(object | null)[]> {
    const query = questionFor(selection);
    const question = { query, variables: { representations }, headers: this.headers };
    const answer = await this.neighbours(subgraph)
      .execute(question)
      .catch(() => undefined);
    const entities = answer?.data?.['_entities'];
    if (!Array.isArray(entities)) throw new UnavailableError();
    return entities as (object | null)[];
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
