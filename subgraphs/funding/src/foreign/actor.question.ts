import { keyFrom, refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';

/** For each id the actor's key, if its home shows the actor to the caller: one question for all. */
export const seenActors = async (
  home: HomeQuestions,
  ids: readonly string[],
): Promise<(RecordKey | null)[]> => {
  const keys = ids.map(id => keyFrom('Actor', id));
  const refs = [...new Set(keys.filter(key => key !== null).map(refOf))];
  const shown = await home.sees('actors', 'Actor', refs);
  const seen = new Set(refs.filter((_, index) => shown[index]));
  return keys.map(key => (key !== null && seen.has(refOf(key)) ? key : null));
};
