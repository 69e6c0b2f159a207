import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import { giveOutcome } from './give-events';
import { givenRecord, seenAs } from './give-network';
import type { Platform } from './platform';

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

/** As if a series had been entered on an earlier day: its triggers let nobody say so. */
export const enteredOn = async (
  { database }: Platform,
  { uuid }: GivenRecord,
  day: string,
): Promise<void> => {
  await database.behind.query('set session_replication_role = replica');
  await database.behind.query(
    `update events.series set created_at = $2::date::timestamp at time zone 'Europe/Berlin' where id = $1`,
    [uuid, day],
  );
  await database.behind.query('set session_replication_role = origin');
};

/** A series, an outcome, a value of an event's time and a published figure, by their types' names. */
export const keepEvents = async (
  platform: Platform,
  office: GivenOffice,
  into: Record<string, string>,
): Promise<void> => {
  const { give, ask } = platform;
  into['Series'] = (await giveSeries(give, office)).id;
  const outcome = await giveOutcome(give, office);
  into['Outcome'] = outcome.id;
  const value = {
    eventId: outcome.eventId,
    field: 'TIME',
    value: '2024-05-09',
    source: { kind: 'INFERRED' },
  };
  await give.act(office.lead, 'eventValueAdd', value, 'event', 'id');
  const { data } = await ask(office.lead, 'query Values($id: ID!) { event(id: $id) { values { id } } }', {
    id: outcome.eventId,
  });
  into['EventValue'] = data.event.values[0].id;
  const figure = { officeId: office.id, year: 2024 };
  const made = await give.act(
    office.lead,
    'attendanceFigurePublish',
    figure,
    'attendanceFigure',
    'id version',
  );
  // One that was withdrawn is its office's alone again.
  await give.act(
    office.lead,
    'attendanceFigureWithdraw',
    { attendanceFigureId: made.id, expectedVersion: made.version },
    'attendanceFigure',
    'id',
  );
  into['AttendanceFigure'] = made.id;
};
