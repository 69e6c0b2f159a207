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

/** The reference, if the actor's home shows the actor to the caller: also to who asks this subgraph directly. */
export const shownActor = async (home: HomeQuestions, ref: string): Promise<ActorStub | null> =>
  (await home.shows('actors', 'Actor', ref)) ? { ref } : null;
