import type { GraphQLError } from 'graphql';
import { FETCHED, type Fetched } from '../execution/fetched-entity';
import type { StubbedTypes } from './stubbed';

type Path = readonly (string | number)[];

/** A reference that was left without an `id` from home. */
export interface HiddenRecord {
  path: Path;
  typeName: string;
}

export const isBelow = (path: Path, parent: Path): boolean =>
  parent.every((step, index) => path[index] === step);

/**
 * What failed below a hidden record is no more to be known than the record. But an error that home itself has for the
 * record says that it is not hidden: the error is why there is no `id`.
 */
export const isAboutHidden = (
  error: GraphQLError,
  place: Path,
  hidden: readonly HiddenRecord[],
  stubbed: StubbedTypes,
): boolean => {
  const fetched = error.extensions[FETCHED] as Fetched | undefined;
  const depth = (error.path?.length ?? 0) - (fetched?.steps ?? Number.POSITIVE_INFINITY);
  return hidden.some(({ path, typeName }) => {
    if (place.length <= path.length || !isBelow(place, path)) return false;
    const isHomesWord = depth === path.length && stubbed.get(typeName)?.has(fetched?.subgraph ?? '');
    return !isHomesWord;
  });
};
