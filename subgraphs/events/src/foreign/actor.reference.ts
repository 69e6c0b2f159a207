import { refOf } from '@kiezgraph/kernel/graphql/node';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import type { ActorStub } from './actor.stub';

interface RefersToActor {
  readonly actorOfficeId: number;
  readonly actorId: string;
}

export const actorRefOf = (row: RefersToActor): string =>
  refOf({ officeId: row.actorOfficeId, id: row.actorId });

export const actorIsShown = (home: HomeQuestions, row: RefersToActor): Promise<boolean> =>
  home.shows('actors', 'Actor', actorRefOf(row));

/** The keys of actors in two columns, as SQL takes them. */
export interface ActorKeys {
  readonly officeIds: readonly number[];
  readonly ids: readonly string[];
}

/** Those of the actors referred to that their home shows to the caller: one question for all of them. */
export const shownAmong = async (home: HomeQuestions, rows: readonly RefersToActor[]): Promise<ActorKeys> => {
  const isShown = await Promise.all(rows.map(row => actorIsShown(home, row)));
  const shown = rows.filter((_, index) => isShown[index]);
  return { officeIds: shown.map(row => row.actorOfficeId), ids: shown.map(row => row.actorId) };
};

/** The reference, if the actor's home shows the actor to the caller: also to who asks this subgraph directly. */
export const shownActor = async (home: HomeQuestions, ref: string): Promise<ActorStub | null> =>
  (await home.shows('actors', 'Actor', ref)) ? { ref } : null;
