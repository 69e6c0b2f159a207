import type { GivenRecord, Level } from '../support/give';
import type { Platform } from '../support/platform';
import { CONCEPTS, type Concept } from './concepts';
import { makeViewers, OVERSIGHT, SEES, type Viewers } from './viewers';
import type { Json } from '../support/json';

/** One office with a record of every kind at every level, and everybody who looks. */
export interface World {
  readonly viewers: Viewers;
  /** A public actor that takes part in everything. */
  readonly actor: GivenRecord;
  /** By concept and level. */
  record(concept: Concept, level: Level): GivenRecord;
  /** The ids among `ids` of this concept's records here, sorted. */
  known(concept: Concept, ids: readonly string[]): string[];
  /** The ids of this concept that the rule shows a viewer, sorted. */
  shown(concept: Concept, viewer: string): string[];
  /** Asks through the gateway and expects no error. */
  ask(viewer: string, query: string, variables?: Record<string, unknown>): Promise<Json>;
}

/** Who looks over others and works in no office: never sees a contact. */
const OVERSEERS = [...OVERSIGHT, 'the officer of another district', 'the steward'];

/** Whether the rule of domain.md §2 shows a viewer a record of the owner at this level. */
export const isShown = (concept: Concept, viewer: string, level: Level): boolean =>
  ((SEES[viewer] ?? []).includes(level) &&
    !(concept.isNeverOverseen && level !== 'PUBLIC' && OVERSEERS.includes(viewer))) ||
  (concept.isOpenToOversight === true && OVERSIGHT.includes(viewer));

export const makeWorld = async (platform: Platform): Promise<World> => {
  const viewers = await makeViewers(platform);
  const { owner, partner, mediator, people } = viewers;
  const actor = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  const second = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  const records = new Map<string, GivenRecord>();
  for (const concept of CONCEPTS) {
    for (const visibility of concept.levels) {
      const made = await concept.give(platform.give, owner, {
        visibility,
        sharedWith: [partner],
        by: mediator,
        actors: [actor, second],
      });
      records.set(`${concept.name} ${visibility}`, made);
    }
  }
  const record = (concept: Concept, level: Level): GivenRecord => {
    const found = records.get(`${concept.name} ${level}`);
    if (!found) throw new Error(`There is no ${concept.name} at ${level}.`);
    return found;
  };
  return {
    viewers,
    actor,
    record,
    known: (concept, ids) =>
      ids.filter(id => concept.levels.some(level => record(concept, level).id === id)).sort(),
    shown: (concept, viewer) =>
      concept.levels
        .filter(level => isShown(concept, viewer, level))
        .map(level => record(concept, level).id)
        .sort(),
    ask: async (viewer, query, variables) => {
      const { data, errors } = await platform.ask(people[viewer] ?? null, query, variables);
      expect(errors).toBeUndefined();
      return data;
    },
  };
};
