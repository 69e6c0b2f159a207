import { randomUUID } from 'node:crypto';
import { giveHeld, giveOutcome } from '../../support/give-events';
import type { Stage } from '../stage';
import type { ActCase } from './act-case';

const STATEMENTS = {
  description: 'Drei Betriebe leihen Geräte.',
  kind: 'COOPERATION',
  quantity: 3,
  cooperationId: null,
  projectId: null,
  workingGroupId: null,
  becameEventId: null,
  period: '2024-05',
  source: { kind: 'SECOND_SOURCE', citation: 'Bericht' },
};

const outcomeCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  isRemoved: boolean,
  input: Record<string, unknown> = {},
): ActCase => ({
  record: 'outcome',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async ({ platform, office, staff }: Stage) => {
    const made = await giveOutcome(platform.give, office, { by: staff, visibility: 'NETWORK' });
    let { version } = made;
    if (isRemoved) {
      const at = { outcomeId: made.id, expectedVersion: version };
      ({ version } = await platform.give.act(staff, 'outcomeRemove', at, 'outcome', 'version'));
    }
    return { person: staff, input: { outcomeId: made.id, expectedVersion: version, ...input } };
  },
});

/** What can be said of what an event led to. */
export const OUTCOME_CASES: Readonly<Record<string, ActCase>> = {
  outcomeAdd: {
    record: 'outcome',
    lesser: 'NOT_FOUND',
    again: 'SAME',
    ready: async ({ platform, office, staff }) => {
      const event = await giveHeld(platform.give, office, { by: staff, visibility: 'NETWORK' });
      return { person: staff, input: { eventId: event.id, clientKey: randomUUID(), ...STATEMENTS } };
    },
  },
  outcomeChange: outcomeCase({ again: 'OK', can: 'viewerCanChange' }, false, STATEMENTS),
  outcomeRemove: outcomeCase({ again: 'WRONG_STATE', can: 'viewerCanChange' }, false),
  outcomeRestore: outcomeCase({ again: 'WRONG_STATE', can: 'viewerCanRestore', stranger: 'NOT_FOUND' }, true),
};
