import type { GraphQLError } from 'graphql';
import { FETCHED, type Fetched } from '../execution/fetched-entity';
import type { StubbedTypes } from './stubbed';

type Path = readonly (string | number)[];

/** A reference that was left without an `id` from home; the types that might have stood there. */
export interface HiddenRecord {
  path: Path;
  typeNames: readonly string[];
}

export const isBelow = (path: Path, parent: Path): boolean =>
  parent.every((step, index) => path[index] === step);

/**
 * What failed below a hidden record is no more to be known than the record. But an error that home itself has, in the
 * fetch that was to bring the record, says that it is not hidden: the error is why there is none.
 */
export const isAboutHidden = (
  error: GraphQLError,
  place: Path,
  hidden: readonly HiddenRecord[],
  stubbed: StubbedTypes,
): boolean => {
  const fetched = error.extensions[FETCHED] as Fetched | undefined;
  const entityDepth = fetched?.steps === undefined ? 0 : (error.path?.length ?? 0) - fetched.steps;
  return hidden.some(({ path, typeNames }) => {
    if (place.length <= path.length || !isBelow(place, path)) return false;
    const isFromHome = typeNames.some(typeName => stubbed.get(typeName)?.has(fetched?.subgraph ?? ''));
    return !(isFromHome && entityDepth <= path.length);
  });
};
