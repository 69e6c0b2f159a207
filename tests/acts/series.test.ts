import { today } from '@kiezgraph/kernel/approximate-date';
import { takeThrough, versionOf } from '../support/give-events';
import { enteredOn, giveSeries, LUNCH } from '../support/give-series';
import type { GivenRecord } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A series is computed from its rule; what is said of one of its days is an event, and stays that day's. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const give = (input: Record<string, unknown> = LUNCH): Promise<GivenRecord> =>
  giveSeries(platform.give, stage.office, {
    by: stage.staff,
    input: { organiserIds: [stage.actor.id], ...input },
  });

const onSeries = async (act: string, seriesId: string, input: Record<string, unknown>): Promise<Outcome> => {
  const expectedVersion = await versionOf(platform, stage.staff, 'series', seriesId);
  return attempt(stage, stage.staff, act, 'series', { seriesId, expectedVersion, ...input });
};
const onDay = (act: string, seriesId: string, input: Record<string, unknown>): Promise<Outcome> =>
  attempt(stage, stage.staff, act, 'event', { seriesId, ...input }, 'id version status');

const calendar = async (id: string, fromOn: string, untilOn: string, withSkipped = false): Promise<Json> => {
  const query = `query Calendar($id: ID!, $fromOn: LocalDate!, $untilOn: LocalDate!, $withSkipped: Boolean) { series(id: $id) {
    occurrences(fromOn: $fromOn, untilOn: $untilOn, withSkipped: $withSkipped) { occurrenceOn startsOn startsAt endsAt isSkipped event { id status } } } }`;
  const { data, errors } = await platform.ask(stage.staff, query, { id, fromOn, untilOn, withSkipped });
  return data?.series?.occurrences ?? errors;
};

test('the lunch of the second Friday stays at noon across the change of clocks', async () => {
  const { id } = await give();
  expect(await calendar(id, '2026-03-01', '2026-04-30')).toEqual([
    {
      occurrenceOn: '2026-03-13',
      startsOn: '2026-03-13',
      startsAt: '2026-03-13T11:00:00.000Z',
      endsAt: '2026-03-13T12:30:00.000Z',
      isSkipped: false,
      event: null,
    },
    expect.objectContaining({ occurrenceOn: '2026-04-10', startsAt: '2026-04-10T10:00:00.000Z' }),
  ]);
});

test('a moved occurrence keeps its identity, whatever window is asked', async () => {
  const { id } = await give();
  const time = { startsAt: '2026-06-19T10:00:00Z' };
  const { record } = await onDay('seriesOccurrenceMove', id, { occurrenceOn: '2026-05-08', time });
  expect(record.status).toBe('ANNOUNCED');
  const entry = expect.objectContaining({
    occurrenceOn: '2026-05-08',
    startsOn: '2026-06-19',
    event: { id: record.id, status: 'ANNOUNCED' },
  });
  expect(await calendar(id, '2026-05-01', '2026-05-31')).toEqual([]);
  expect(await calendar(id, '2026-06-01', '2026-06-30')).toEqual([
    expect.objectContaining({ occurrenceOn: '2026-06-12', event: null }),
    entry,
  ]);
  // The rule changes; what was said stays.
  expect((await onSeries('seriesChange', id, { rule: 'FREQ=MONTHLY;BYDAY=1MO' })).codes).toEqual([]);
  expect(await calendar(id, '2026-06-02', '2026-06-30')).toEqual([entry]);
});

test('a day that is skipped is left out until it is restored; one of which something was said is cancelled instead', async () => {
  const { id } = await give();
  const on = { occurrenceOn: '2026-08-14' };
  expect((await onSeries('seriesOccurrenceSkip', id, on)).codes).toEqual([]);
  expect(await calendar(id, '2026-08-01', '2026-08-31')).toEqual([]);
  expect(await calendar(id, '2026-08-01', '2026-08-31', true)).toMatchObject([{ isSkipped: true }]);
  expect((await onDay('seriesOccurrenceMaterialise', id, on)).codes).toEqual(['WRONG_STATE']);
  expect((await onSeries('seriesOccurrenceRestore', id, on)).codes).toEqual([]);
  const { record } = await onDay('seriesOccurrenceMaterialise', id, on);
  const refused = await onSeries('seriesOccurrenceSkip', id, on);
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['occurrenceOn']]);
  await takeThrough(platform, stage.staff, record.id, ['eventCancel', { reason: 'Ferien' }]);
  expect(await calendar(id, '2026-08-01', '2026-08-31')).toMatchObject([{ event: { status: 'CANCELLED' } }]);
});

test('an occurrence is taken for all of its office: nothing that only some of it see stands for one', async () => {
  const { id } = await give();
  const on = { occurrenceOn: '2026-08-14' };
  const { record } = await onDay('seriesOccurrenceMaterialise', id, on);
  const expectedVersion = await versionOf(platform, stage.staff, 'event', record.id);
  const input = { eventId: record.id, expectedVersion, visibility: 'RESTRICTED' };
  const refused = await attempt(stage, stage.staff, 'eventVisibilityChange', 'event', input);
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['visibility']]);
  const other = await give();
  expect((await onSeries('seriesVisibilityChange', other.id, { visibility: 'RESTRICTED' })).codes).toEqual(
    [],
  );
  for (const [act, more] of [
    ['seriesOccurrenceMaterialise', {}],
    ['seriesOccurrenceMove', { time: { period: '2026-08-20' } }],
  ] as const) {
    const { codes, fields } = await onDay(act, other.id, { ...on, ...more });
    expect([act, codes, fields]).toEqual([act, ['RULE_BROKEN'], ['seriesId']]);
  }
  expect((await onSeries('seriesVisibilityChange', other.id, { visibility: 'OFFICE' })).codes).toEqual([]);
  expect((await onDay('seriesOccurrenceMaterialise', other.id, on)).codes).toEqual([]);
});

test('one says that a day is skipped while another makes an event of it: one of them', async () => {
  const { id } = await give();
  const on = { occurrenceOn: '2026-09-11' };
  const expectedVersion = await versionOf(platform, stage.staff, 'series', id);
  const [skipped, ...made] = await Promise.all([
    attempt(stage, stage.staff, 'seriesOccurrenceSkip', 'series', { seriesId: id, expectedVersion, ...on }),
    ...[1, 2, 3].map(() => onDay('seriesOccurrenceMaterialise', id, on)),
  ]);
  const ids = new Set(made.flatMap(({ record }) => (record ? [record.id] : [])));
  expect(ids.size + (skipped?.record ? 1 : 0)).toBe(1);
  expect(await calendar(id, '2026-09-01', '2026-09-30')).toHaveLength(ids.size);
});

test('after its end there is nothing, but what was held before can still be said', async () => {
  const { id } = await give();
  expect((await onSeries('seriesEnd', id, { endsOn: '2026-06-30' })).codes).toEqual([]);
  expect(await calendar(id, '2026-06-01', '2026-12-31')).toHaveLength(1);
  expect((await onDay('seriesOccurrenceMaterialise', id, { occurrenceOn: '2026-06-12' })).codes).toEqual([]);
  const after = await onDay('seriesOccurrenceMaterialise', id, { occurrenceOn: '2026-07-10' });
  expect([after.codes, after.fields]).toEqual([['INVALID'], ['occurrenceOn']]);
  const early = await give();
  const before = await onSeries('seriesEnd', early.id, { endsOn: '2025-12-31' });
  expect([before.codes, before.fields]).toEqual([['INVALID'], ['endsOn']]);
});

test.each([
  [{ rule: 'FREQ=HOURLY' }, 'rule'],
  [{ rule: 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30' }, 'rule'],
  [{ rule: 'gestern' }, 'rule'],
  [{ firstOn: '1989-12-31' }, 'firstOn'],
  [{ startTime: '24:00' }, 'startTime'],
  [{ startTime: '02:30', firstOn: '2026-03-29' }, 'startTime'],
  [{ durationMinutes: 0 }, 'durationMinutes'],
  [{ startTime: null }, 'startTime'],
  [{ yearlyTarget: 0 }, 'yearlyTarget'],
  [{ rule: null }, 'rule'],
])('%j is refused', async (input, field) => {
  const made = { officeId: stage.office.id, kind: 'LUNCH', title: 'x', ...LUNCH, ...input };
  const { codes, fields } = await attempt(stage, stage.staff, 'seriesCreate', 'series', made);
  expect([codes, fields]).toEqual([['INVALID'], [field]]);
});

test('a window is at most 366 days, and a day the calendar knows', async () => {
  const { id } = await give({ rule: 'FREQ=DAILY', firstOn: '2024-01-01' });
  expect(await calendar(id, '2024-01-01', '2024-12-31')).toHaveLength(366);
  for (const [fromOn, untilOn, field] of [
    ['2024-01-01', '2025-01-01', 'untilOn'],
    ['2024-01-02', '2024-01-01', 'untilOn'],
    ['2024-02-30', '2024-03-01', 'fromOn'],
  ])
    expect(await calendar(id, fromOn ?? '', untilOn ?? '')).toEqual([
      expect.objectContaining({ extensions: expect.objectContaining({ field }) }),
    ]);
});

const progress = async (id: string, year: number): Promise<Json> => {
  const query = `query P($id: ID!, $year: Int!) { series(id: $id) { targetProgress(year: $year) { target heldCertain heldPossible announced isMet } } }`;
  return (await platform.ask(stage.staff, query, { id, year })).data.series.targetProgress;
};

test('two large meetings a year: no rule, only a target, and how far it is met', async () => {
  const { id } = await give({ yearlyTarget: 2 });
  expect(await calendar(id, '2018-01-01', '2018-12-31')).toEqual([]);
  const hold = async (period: string, heldOn?: string): Promise<void> => {
    const event = await platform.give.event(stage.office, { organisers: [stage.actor], by: stage.staff });
    await takeThrough(
      platform,
      stage.staff,
      event.id,
      ['eventMove', { time: { period } }],
      ['eventChange', { seriesId: id }],
      ['eventAnnounce'],
      ['eventHold', { heldOn }],
    );
  };
  await hold('2018-04-25');
  expect(await progress(id, 2018)).toEqual({
    target: 2,
    heldCertain: 1,
    heldPossible: 0,
    announced: 0,
    isMet: null,
  });
  await hold('2018-11/2019-02');
  expect(await progress(id, 2018)).toMatchObject({ heldCertain: 1, heldPossible: 1, isMet: 'POSSIBLE' });
  expect(await progress(id, 2019)).toMatchObject({ heldCertain: 0, heldPossible: 1, isMet: null });
  await hold('2018-11/2019-02', '2018-12-03');
  expect(await progress(id, 2018)).toMatchObject({ heldCertain: 2, heldPossible: 1, isMet: 'CERTAIN' });
  const open = await give({});
  expect(await progress(open.id, 2018)).toMatchObject({ target: null, isMet: null });
});

test('who states the target is kept with it, and goes with it', async () => {
  const source = { kind: 'SECOND_SOURCE', citation: 'Bericht' };
  const { id } = await give({ yearlyTarget: 4, yearlyTargetSource: source });
  const see = async (): Promise<Json> => {
    const query =
      'query T($id: ID!) { series(id: $id) { yearlyTarget yearlyTargetSource { kind citation } } }';
    return (await platform.ask(stage.staff, query, { id })).data.series;
  };
  expect(await see()).toEqual({ yearlyTarget: 4, yearlyTargetSource: source });
  const alone = await onSeries('seriesChange', id, { yearlyTargetSource: { kind: 'INFERRED' } });
  expect([alone.codes, alone.fields]).toEqual([['INVALID'], ['yearlyTargetSource']]);
  expect((await onSeries('seriesChange', id, { place: 'Hof' })).codes).toEqual([]);
  expect(await see()).toEqual({ yearlyTarget: 4, yearlyTargetSource: source });
  expect((await onSeries('seriesChange', id, { yearlyTarget: 5 })).codes).toEqual([]);
  expect(await see()).toEqual({ yearlyTarget: 5, yearlyTargetSource: { kind: 'STATED', citation: null } });
  expect((await onSeries('seriesChange', id, { yearlyTarget: null })).codes).toEqual([]);
  expect(await see()).toEqual({ yearlyTarget: null, yearlyTargetSource: null });
});

test('too few are not met only of a year that is over, kept from its beginning on, and of which something is known', async () => {
  const isMet = async (id: string, year: number): Promise<Json> => (await progress(id, year)).isMet;
  const series = await give({ ...LUNCH, firstOn: '2021-01-01', yearlyTarget: 12 });
  const { id } = series;
  const { record } = await onDay('seriesOccurrenceMaterialise', id, { occurrenceOn: '2023-03-10' });
  expect((await onSeries('seriesOccurrenceSkip', id, { occurrenceOn: '2024-03-08' })).codes).toEqual([]);
  // Entered today: there may have been others.
  expect([await isMet(id, 2023), await isMet(id, 2024)]).toEqual([null, null]);
  await enteredOn(platform, series, '2023-01-01');
  expect([await isMet(id, 2023), await isMet(id, 2024)]).toEqual(['NO', 'NO']);
  // Nothing is known of this one, and that one still runs.
  const thisYear = Number(today().slice(0, 4));
  const [first] = await calendar(id, `${thisYear}-01-01`, `${thisYear}-12-31`);
  await onDay('seriesOccurrenceMaterialise', id, { occurrenceOn: first.occurrenceOn });
  expect([await isMet(id, 2025), await isMet(id, thisYear), await isMet(id, 2020)]).toEqual([
    null,
    null,
    null,
  ]);
  await enteredOn(platform, series, '2023-01-02');
  expect([await isMet(id, 2023), await isMet(id, 2024)]).toEqual([null, 'NO']);
  await takeThrough(platform, stage.staff, record.id, ['eventHold', { heldOn: '2023-03-10' }]);
  expect((await onSeries('seriesChange', id, { yearlyTarget: 1 })).codes).toEqual([]);
  expect(await isMet(id, 2023)).toBe('CERTAIN');
});

test('an event belongs to a series of its own office, and an occurrence stays in its series', async () => {
  const [one, other] = [await give(), await give()];
  const { record } = await onDay('seriesOccurrenceMaterialise', one.id, { occurrenceOn: '2026-10-09' });
  const change = async (input: Record<string, unknown>): Promise<Outcome> => {
    const expectedVersion = await versionOf(platform, stage.staff, 'event', record.id);
    return attempt(stage, stage.staff, 'eventChange', 'event', {
      eventId: record.id,
      expectedVersion,
      ...input,
    });
  };
  for (const seriesId of [other.id, null]) {
    const refused = await change({ seriesId });
    expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['seriesId']]);
  }
  const theirs = await giveSeries(platform.give, stage.partner, { visibility: 'PUBLIC' });
  const refused = await change({ seriesId: theirs.id });
  expect([refused.codes, refused.fields]).toEqual([['NOT_FOUND'], ['seriesId']]);
});
