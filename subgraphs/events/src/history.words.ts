import type { HistoryWords } from '@kiezgraph/kernel/graphql/changed-fields';

/** What columns of events are called in the schema where no rule tells it. */
export const WORDS: HistoryWords = {
  'event.cancelled_from': null,
  'event.time_text': 'period',
  'minutes.naming_limit': 'visibility',
  'turnout.attended': 'count',
  'turnout.attended_source': 'countSource',
};
