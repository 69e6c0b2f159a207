import { CALL_CONCEPTS } from './concepts-calls';
import { CONTACT_CONCEPTS, NETWORK_CONCEPTS, SURVEY_CONCEPTS } from './concepts-contacts';
import { COOPERATION_CONCEPTS } from './concepts-cooperations';
import { areaOf, FIELD, giveProfile, identifierOf, LOCALITY } from '../support/give-profile';
import { PROJECT_CONCEPTS } from './concepts-projects';
import type { GivenRecord, Giver, GivenOffice, Level, Wanted } from '../support/give';
import { EVENT_CONCEPTS } from './concepts-events';

/** One kind of record that offices own, and how the graph shows it. */
export interface Concept {
  readonly name: string;
  readonly type: string;
  readonly subgraph: string;
  /** Query fields. */
  readonly one: string;
  readonly many?: string;
  /** Whether other subgraphs refer to it. */
  readonly isEntity: boolean;
  /** Whether it is public money that was submitted, and so open to oversight. */
  readonly isOpenToOversight?: boolean;
  readonly levels: readonly Level[];
  /** Whether oversight and the steward see it only where everyone does. */
  readonly isNeverOverseen?: boolean;
  /** The field that shows the title. */
  readonly title: string;
  readonly orders: readonly string[];
  /** A word that search finds in every title, where a list can be sorted by BEST_MATCH. */
  readonly commonWord?: string;
  give(
    giver: Giver,
    office: GivenOffice,
    wanted: Wanted & { actors: readonly [GivenRecord, GivenRecord] },
  ): Promise<GivenRecord>;
  /** For every field of the list's filter: the value that finds a record, if it is seen. */
  readonly filters: Readonly<
    Record<string, (record: GivenRecord, owner: GivenOffice, actor: GivenRecord) => unknown>
  >;
}

const ALL: readonly Level[] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];
/** What is submitted can not be restricted to persons. */
const SUBMITTED = ALL.slice(1);

export const CONCEPTS: readonly Concept[] = [
  {
    name: 'Actor',
    type: 'Actor',
    isEntity: true,
    levels: ALL,
    subgraph: 'actors',
    one: 'actor',
    many: 'actors',
    title: 'name',
    orders: ['NAME_ASC', 'NAME_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Akteur',
    give: (giver, office, { actors: _actors, ...wanted }) => giveProfile(giver, office, wanted),
    filters: {
      kinds: () => ['MEDIA'],
      officeId: (_record, owner) => owner.id,
      districtId: () => Buffer.from('District:08').toString('base64url'),
      areaId: areaOf,
      localityId: () => LOCALITY,
      fieldOfActivity: () => FIELD,
      establishedFromOn: () => '1998-12-31',
      establishedUntilOn: () => '1998-01-01',
      nameContains: ({ title }) => title.slice(2),
      search: ({ title }) => `Ehemals ${title}`,
      identifier: identifierOf,
      archived: () => false,
    },
  },
  ...EVENT_CONCEPTS,
  ...PROJECT_CONCEPTS,
  ...COOPERATION_CONCEPTS,
  ...[false, true].map((isSubmitted): Concept => ({
    name: isSubmitted ? 'Grant of a project that was submitted' : 'Grant',
    type: 'Grant',
    subgraph: 'funding',
    one: 'grant',
    title: 'programme',
    isEntity: false,
    isOpenToOversight: isSubmitted,
    levels: isSubmitted ? SUBMITTED : ALL,
    orders: [],
    give: (giver, office, wanted) => giver.grant(office, { ...wanted, isSubmitted }),
    filters: {},
  })),
  ...NETWORK_CONCEPTS,
  ...CONTACT_CONCEPTS,
  ...CALL_CONCEPTS,
  ...SURVEY_CONCEPTS,
];
