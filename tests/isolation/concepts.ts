import type { GivenRecord, Giver, GivenOffice, Wanted } from '../support/give';

/** One kind of record that offices own, and how the graph shows it. */
export interface Concept {
  readonly type: string;
  readonly subgraph: string;
  /** Query fields. */
  readonly one: string;
  readonly many: string;
  /** The field that shows the title. */
  readonly title: string;
  readonly orders: readonly string[];
  give(giver: Giver, office: GivenOffice, wanted: Wanted & { actors: readonly [GivenRecord, GivenRecord] }): Promise<GivenRecord>;
  /** For every field of the list's filter: the value that finds a record, if it is seen. */
  readonly filters: Readonly<Record<string, (record: GivenRecord, owner: GivenOffice, actor: GivenRecord) => unknown>>;
}

export const CONCEPTS: readonly Concept[] = [
  {
    type: 'Actor',
    subgraph: 'actors',
    one: 'actor',
    many: 'actors',
    title: 'name',
    orders: ['NAME_ASC', 'NAME_DESC', 'CREATED_ASC', 'CREATED_DESC'],
    give: (giver, office, { actors: _actors, ...wanted }) => giver.actor(office, { ...wanted, kind: 'MEDIA', district: '08' }),
    filters: {
      kinds: () => ['MEDIA'],
      officeId: (_record, owner) => owner.id,
      districtId: () => Buffer.from('District:08').toString('base64url'),
      nameContains: ({ title }) => title.slice(2),
      archived: () => false,
    },
  },
  {
    type: 'Cooperation',
    subgraph: 'cooperations',
    one: 'cooperation',
    many: 'cooperations',
    title: 'title',
    orders: ['TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC'],
    give: (giver, office, { actors, ...wanted }) => giver.cooperation(office, { ...wanted, parties: actors }),
    filters: {
      statuses: () => ['PROPOSED'],
      kinds: () => ['SPACE'],
      officeId: (_record, owner) => owner.id,
      actorId: (_record, _owner, actor) => actor.id,
    },
  },
  {
    type: 'Event',
    subgraph: 'events',
    one: 'event',
    many: 'events',
    title: 'title',
    orders: ['TIME_ASC', 'TIME_DESC', 'CREATED_ASC', 'CREATED_DESC'],
    give: (giver, office, { actors, ...wanted }) => giver.event(office, { ...wanted, organisers: actors }),
    filters: {
      officeId: (_record, owner) => owner.id,
      kinds: () => ['WORKSHOP'],
      statuses: () => ['DRAFT'],
      organiserId: (_record, _owner, actor) => actor.id,
      fromOn: () => '2026-05-08',
      untilOn: () => '2026-05-08',
    },
  },
];
