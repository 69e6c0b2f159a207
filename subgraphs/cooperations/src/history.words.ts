import type { HistoryWords } from '@kiezgraph/kernel/graphql/changed-fields';

/** What columns of cooperations are called in the schema where no rule tells it. */
export const WORDS: HistoryWords = {
  'cooperation.agreed_offices': null,
  'cooperation.agreement_stated_on': null,
  'cooperation.party_offices': null,
  'cooperation.party_terms': null,
  'cooperation.stands_since': 'standsSinceOn',
};
