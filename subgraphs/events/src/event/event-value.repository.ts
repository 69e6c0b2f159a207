import { SourcedValues } from '@kiezgraph/kernel/db/sourced-values';

/** What several sources say of events: `events.event_value`. */
export const EVENT_VALUES = new SourcedValues('events.event_value', 'event_id');
