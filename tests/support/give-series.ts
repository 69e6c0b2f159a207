import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import { givenRecord, seenAs } from './give-network';

/** The second Friday of the month at noon. */
export const LUNCH = {
  rule: 'FREQ=MONTHLY;BYDAY=2FR',
  firstOn: '2026-01-01',
  startTime: '12:00',
  durationMinutes: 90,
};

/** A series; by default the lunch of every second Friday. */
export const giveSeries = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, input = LUNCH, ...wanted }: Wanted & { input?: Record<string, unknown> } = {},
): Promise<GivenRecord> => {
  const title = `Reihe ${randomUUID().slice(0, 8)}`;
  const made = await give.act(
    by,
    'seriesCreate',
    { officeId: office.id, kind: 'LUNCH', title, ...input },
    'series',
    'id version',
  );
  const version = await seenAs(give, office, 'series', made, { by, ...wanted });
  return givenRecord({ id: made.id, version }, title);
};
