import { giveCall, giveNamedApplication } from '../support/give-calls';
import type { Concept } from './concepts';

/** Calls, and applications whose applicant is named publicly: seen as far as their call. */
export const CALL_CONCEPTS: readonly Concept[] = [
  {
    name: 'Call',
    type: 'Call',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'funding',
    one: 'call',
    many: 'calls',
    title: 'title',
    orders: [
      'TITLE_ASC',
      'TITLE_DESC',
      'CLOSES_ASC',
      'CLOSES_DESC',
      'CREATED_ASC',
      'CREATED_DESC',
      'BEST_MATCH',
    ],
    commonWord: 'Aufruf',
    give: (giver, office, wanted) => giveCall(giver, office, wanted),
    filters: {
      officeId: (_record, owner) => owner.id,
      statuses: () => ['DRAFT'],
      kinds: () => ['EXTERNAL'],
      openOn: () => '2024-05-08',
      search: ({ title }) => title,
    },
  },
  {
    name: 'Application that is named publicly',
    type: 'Application',
    isEntity: false,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'funding',
    one: 'application',
    title: 'title',
    orders: [],
    give: (giver, office, wanted) => giveNamedApplication(giver, office, wanted),
    filters: {},
  },
];

/** Fields of calls that give records and have a test of their own. */
export const CALL_ELSEWHERE: Record<string, string> = {
  'Call.applications': 'partial-publication.test.ts',
  'Application.call': 'partial-publication.test.ts',
  'Application.project': 'partial-publication.test.ts',
};
