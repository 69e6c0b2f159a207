import { Kind, type DocumentNode } from 'graphql';

/** Which subgraph an error comes from, and how many steps of its path lie within the entity that was fetched. */
export interface Fetched {
  subgraph: string;
  /** Absent when no entity was fetched but a root field. */
  steps?: number;
}

/** Where, on an error of a fetch, its origin is noted on the way through the planner; never shown to a client. */
export const FETCHED = 'kiezgraphFetched';

const isEntityFetch = (document: DocumentNode, key: unknown): boolean =>
  document.definitions.some(
    definition =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.selectionSet.selections.some(
        field =>
          field.kind === Kind.FIELD &&
          field.name.value === '_entities' &&
          (field.alias ?? field.name).value === key,
      ),
  );

/** Reads the origin of an error from the fetch that it came from. */
export const fetchedBy = (
  subgraph: string,
  document: DocumentNode,
  path: readonly (string | number)[],
): Fetched =>
  isEntityFetch(document, path[0]) && path.length > 2 ? { subgraph, steps: path.length - 2 } : { subgraph };
