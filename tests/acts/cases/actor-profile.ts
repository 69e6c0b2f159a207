import { numbered } from '../../support/give';
import { actOn, giveParts } from '../../support/give-profile';
import type { Stage } from '../stage';
import { currentVersion, next, type ActCase } from './act-case';

const PLACE = {
  street: 'Lenastraße 12',
  postalCode: '12047',
  city: 'Berlin',
  districtId: numbered('District', '08'),
  coordinates: { latitude: 52.4877, longitude: 13.4291 },
  planningArea: { key: '08010301', edition: 'UNTIL_2020' },
  localityId: numbered('Locality', '0801'),
  isOutsideAreas: true,
  period: '2016-04/..',
};
const SOURCE = { kind: 'SECOND_SOURCE', citation: 'Webseite' };

/** An act on a part of an actor; `input` makes what has to be there first. */
const partCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: (stage: Stage, id: string) => Promise<Record<string, unknown>> | Record<string, unknown>,
): ActCase => ({
  record: 'actor',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const actor = await stage.platform.give.actor(stage.office, { visibility: 'NETWORK' });
    const rest = await input(stage, actor.id);
    const expectedVersion = await currentVersion(stage, stage.staff, 'actor', actor.id);
    return { person: stage.staff, input: { actorId: actor.id, expectedVersion, ...rest } };
  },
});

const partOf = async ({ platform, staff, partnerActor }: Stage, id: string, type: string): Promise<string> =>
  (await giveParts(platform.give, staff, { id, title: 'Akteur' }, partnerActor))[type] ?? '';

const removed = async (
  stage: Stage,
  id: string,
  type: string,
  act: string,
  field: string,
): Promise<string> => {
  const part = await partOf(stage, id, type);
  await actOn(stage.platform.give, stage.staff, { id }, act, { [field]: part });
  return part;
};

/** What can be done with the parts of an actor. */
export const ACTOR_PROFILE_CASES: Readonly<Record<string, ActCase>> = {
  actorRename: partCase({ again: 'INVALID' }, () => ({
    name: 'Senatsverwaltung für Stadtentwicklung, Bauen und Wohnen',
    validFrom: '2021-12-21',
    kind: 'FORMER',
  })),
  actorNameAdd: partCase({ again: 'INVALID' }, () => ({
    name: { kind: 'FORMER', name: 'Früher', period: '2011/2016', source: SOURCE },
  })),
  actorNameChange: partCase({ again: 'OK' }, async (stage, id) => ({
    nameId: await partOf(stage, id, 'ActorName'),
    kind: 'BRAND',
    name: 'An der Tür',
    period: '2016/..',
    source: SOURCE,
  })),
  actorNameRemove: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    nameId: await partOf(stage, id, 'ActorName'),
  })),
  actorNameRestore: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    nameId: await removed(stage, id, 'ActorName', 'actorNameRemove', 'nameId'),
  })),
  actorMove: partCase({ again: 'OK' }, () => ({ since: '2018-03', place: { ...PLACE, period: undefined } })),
  actorSiteAdd: partCase({ again: 'OK' }, () => ({ place: PLACE, wasMain: true, source: SOURCE })),
  actorSiteChange: partCase({ again: 'OK' }, async (stage, id) => ({
    siteId: await partOf(stage, id, 'ActorSite'),
    place: PLACE,
    wasMain: false,
    source: SOURCE,
  })),
  actorSiteRemove: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    siteId: await partOf(stage, id, 'ActorSite'),
  })),
  actorSiteRestore: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    siteId: await removed(stage, id, 'ActorSite', 'actorSiteRemove', 'siteId'),
  })),
  actorIdentifierAdd: partCase({ again: 'INVALID' }, () => ({
    identifier: { scheme: 'VEREINSREGISTER', value: `VR ${next()} B`, court: 'Charlottenburg' },
    source: SOURCE,
  })),
  actorIdentifierRemove: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    identifierId: await partOf(stage, id, 'ActorIdentifier'),
  })),
  actorIdentifierRestore: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    identifierId: await removed(stage, id, 'ActorIdentifier', 'actorIdentifierRemove', 'identifierId'),
  })),
  actorRelationAdd: partCase({ again: 'INVALID' }, ({ partnerActor }) => ({
    kind: 'OPERATES',
    direction: 'INCOMING',
    otherActorId: partnerActor.id,
    period: '2002/..',
    source: SOURCE,
  })),
  actorRelationChange: partCase({ again: 'OK' }, async (stage, id) => ({
    relationId: await partOf(stage, id, 'ActorRelation'),
    period: '2002/2015',
    source: SOURCE,
  })),
  actorRelationRemove: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    relationId: await partOf(stage, id, 'ActorRelation'),
  })),
  actorRelationRestore: partCase({ again: 'WRONG_STATE' }, async (stage, id) => ({
    relationId: await removed(stage, id, 'ActorRelation', 'actorRelationRemove', 'relationId'),
  })),
};
