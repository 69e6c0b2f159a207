import { giveContact } from '../support/give-contact';
import { giveNetwork, giveWorkingGroup } from '../support/give-network';
import { giveReferringSurvey, referencesOf } from '../support/give-survey';
import type { Concept } from './concepts';

/** Networks and their working groups. */
export const NETWORK_CONCEPTS: readonly Concept[] = [
  {
    name: 'Network',
    type: 'Network',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'actors',
    one: 'network',
    many: 'networks',
    title: 'title',
    orders: ['TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Netzwerk',
    give: (giver, office, { actors, ...wanted }) =>
      giveNetwork(giver, office, {
        ...wanted,
        members: actors,
        input: { areaIds: office.areaId ? [office.areaId] : [] },
      }),
    filters: {
      officeId: (_record, owner) => owner.id,
      areaId: (_record, owner) => owner.areaId,
      actorId: (_record, _owner, actor) => actor.id,
      kinds: () => ['KIEZ_NETWORK'],
      statuses: () => ['ACTIVE'],
      on: () => '2016-04-15',
      search: ({ title }) => title,
      archived: () => false,
    },
  },
  {
    name: 'WorkingGroup',
    type: 'WorkingGroup',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'actors',
    one: 'workingGroup',
    title: 'topic',
    orders: [],
    give: (giver, office, { actors, ...wanted }) =>
      giveWorkingGroup(giver, office, { ...wanted, members: actors }),
    filters: {},
  },
];

/** Contact persons: everybody has agreed to be seen by everyone, so that every level can be set. */
export const CONTACT_CONCEPTS: readonly Concept[] = [
  {
    name: 'ContactPerson',
    type: 'ContactPerson',
    isEntity: false,
    isNeverOverseen: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'actors',
    one: 'contact',
    many: 'contacts',
    title: 'name',
    orders: ['RETENTION_ASC', 'CREATED_ASC', 'CREATED_DESC'],
    give: (giver, office, { actors: [actor], ...wanted }) => giveContact(giver, office, { ...wanted, actor }),
    filters: {
      officeId: (_record, owner) => owner.id,
      actorId: (_record, _owner, actor) => actor.id,
      legalBasis: () => 'CONSENT',
      retentionEndsBeforeOn: () => '2099-01-01',
      erased: () => false,
    },
  },
];

/** Surveys of premises, each part of a public project and made for a public network. */
export const SURVEY_CONCEPTS: readonly Concept[] = [
  {
    name: 'PremisesSurvey',
    type: 'PremisesSurvey',
    isEntity: false,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'actors',
    one: 'premisesSurvey',
    many: 'premisesSurveys',
    title: 'title',
    orders: ['TITLE_ASC', 'TITLE_DESC', 'BEGIN_ASC', 'BEGIN_DESC', 'CREATED_ASC', 'CREATED_DESC'],
    give: (giver, office, { actors: _actors, ...wanted }) => giveReferringSurvey(giver, office, wanted),
    filters: {
      officeId: (_record, owner) => owner.id,
      areaId: (_record, owner) => owner.areaId,
      networkId: record => referencesOf(record).networkId,
      projectId: record => referencesOf(record).projectId,
      on: () => '2017-05-08',
      removed: () => false,
    },
  },
];

/** Fields of networks and contacts that give records and have a test of their own. */
export const NETWORK_ELSEWHERE: Record<string, string> = {
  'PremisesSurvey.network': 'surveys.test.ts',
  'Project.premisesSurveys': 'surveys.test.ts',
  'ContactPerson.actor': 'contacts.test.ts',
  'Network.members': 'networks.test.ts',
  'Network.roles': 'networks.test.ts',
  'NetworkMembership.actor': 'networks.test.ts',
  'NetworkRole.actor': 'networks.test.ts',
  'Network.workingGroups': 'networks.test.ts',
  'WorkingGroup.network': 'networks.test.ts',
  'WorkingGroup.members': 'networks.test.ts',
};
