import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RRuleTemporal } from 'rrule-temporal';
import { checkRecurrence, recurrenceDays, ruleFrom, type Recurrence } from './recurrence';

const LUNCH: Recurrence = { rule: 'FREQ=MONTHLY;BYDAY=2FR', firstOn: '2026-01-01', startTime: '12:00' };

type Dates = Record<'add' | 'with', (given: object) => unknown>;

/** How often the library goes from one date to another: what a rule costs, whatever the machine is busy with. */
const stepsOf = (work: () => void): number => {
  const daily = new RRuleTemporal({ rruleString: 'DTSTART:20260101T120000Z\nRRULE:FREQ=DAILY' });
  const sample = daily.next(new Date('2026-01-01'), true);
  if (!sample) throw new Error('A daily rule has a first day.');
  const kinds = [sample, sample.toPlainDate()].map(date => Object.getPrototypeOf(date) as Dates);
  const spies = kinds.flatMap(kind => [jest.spyOn(kind, 'add'), jest.spyOn(kind, 'with')]);
  work();
  const steps = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return steps;
};

test('the second Friday of the month at noon stays at noon when the clocks change', () => {
  expect(recurrenceDays(LUNCH, '2026-03-01', '2026-04-30')).toEqual([
    { on: '2026-03-13', startsAt: new Date('2026-03-13T11:00:00Z') },
    { on: '2026-04-10', startsAt: new Date('2026-04-10T10:00:00Z') },
  ]);
  expect(recurrenceDays(LUNCH, '2026-10-01', '2026-11-30')).toEqual([
    { on: '2026-10-09', startsAt: new Date('2026-10-09T10:00:00Z') },
    { on: '2026-11-13', startsAt: new Date('2026-11-13T11:00:00Z') },
  ]);
});

test('an hour that a night does not have is left out that night only', () => {
  const night = { rule: 'FREQ=DAILY', firstOn: '2026-03-27', startTime: '02:30' };
  expect(recurrenceDays(night, '2026-03-28', '2026-03-30').map(({ on }) => on)).toEqual([
    '2026-03-28',
    '2026-03-30',
  ]);
  expect(checkRecurrence({ ...night, firstOn: '2026-03-29' })).toMatchObject({ ok: false });
});

test('an hour that a night has twice is held once', () => {
  const night = { rule: 'FREQ=DAILY', firstOn: '2026-10-24', startTime: '02:30' };
  expect(recurrenceDays(night, '2026-10-24', '2026-10-26').map(({ on }) => on)).toEqual([
    '2026-10-24',
    '2026-10-25',
    '2026-10-26',
  ]);
});

test('just after midnight in Berlin is the day of Berlin, and a window ends with its last day', () => {
  const early = { rule: 'FREQ=DAILY', firstOn: '2026-07-01', startTime: '00:15' };
  expect(recurrenceDays(early, '2026-07-02', '2026-07-03')).toEqual([
    { on: '2026-07-02', startsAt: new Date('2026-07-01T22:15:00Z') },
    { on: '2026-07-03', startsAt: new Date('2026-07-02T22:15:00Z') },
  ]);
});

test('without an hour there is a day and nothing more precise', () => {
  expect(recurrenceDays({ ...LUNCH, startTime: null }, '2026-03-01', '2026-03-31')).toEqual([
    { on: '2026-03-13', startsAt: null },
  ]);
});

test.each([
  ['FREQ=HOURLY', 'einen Termin am Tag'],
  ['FREQ=DAILY;BYHOUR=9,12', 'einen Termin am Tag'],
  ['FREQ=MINUTELY;INTERVAL=5', 'einen Termin am Tag'],
  ['FREQ=DAILY;COUNT=1001', 'COUNT'],
  ['FREQ=DAILY;INTERVAL=0', 'INTERVAL'],
  ['FREQ=DAILY;COUNT=5;UNTIL=20270101', 'nicht beides'],
  ['FREQ=DAILY;FREQ=WEEKLY', 'zweimal'],
  ['BYDAY=FR', 'FREQ'],
  ['FREQ=WEEKLY;RSCALE=HEBREW', 'nicht kennt'],
  ['FREQ=WEEKLY;CONSTRUCTOR=1', 'nicht kennt'],
  ['FREQ=WEEKLY;__PROTO__=1', 'nicht kennt'],
  ['FREQ=MONTHLY;BYMONTH=13', 'BYMONTH'],
  ['FREQ=MONTHLY;BYDAY=0FR', 'BYDAY'],
  ['FREQ=MONTHLY;BYMONTHDAY=32', 'BYMONTHDAY'],
  ['FREQ=YEARLY;BYWEEKNO=20', 'nicht unterstützt'],
  ['', 'nicht kennt'],
  [`FREQ=WEEKLY;BYDAY=${Array(200).fill('FR').join(',')}`, 'länger'],
  ['FREQ=DAILY\nDTSTART:20200101', 'FREQ'],
])('no rule: %s', (text, word) => {
  const result = ruleFrom(text);
  expect(result.ok ? '' : result.refusals[0]?.message).toContain(word);
});

test.each([
  'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=MONTHLY;BYDAY=6FR',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;UNTIL=20251231',
  'FREQ=YEARLY;INTERVAL=99;BYMONTH=2;BYMONTHDAY=29',
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;COUNT=1000',
  'FREQ=WEEKLY;INTERVAL=99;COUNT=1000',
])('a rule that never holds is refused, and after few steps: %s', rule => {
  const steps = stepsOf(() =>
    expect(checkRecurrence({ ...LUNCH, rule })).toMatchObject({ ok: false, refusals: [{ field: 'rule' }] }),
  );
  // three for each of 5,000 tries; the library by itself would go on to 10,000
  expect(steps).toBeLessThan(16_000);
});

test('a daily rule far from its beginning is expanded without a step for each day since, and never more than once a day', () => {
  const daily = { rule: 'FREQ=DAILY', firstOn: '1990-01-01', startTime: '12:00' };
  const steps = stepsOf(() => expect(recurrenceDays(daily, '2100-01-01', '2100-12-31')).toHaveLength(365));
  expect(steps).toBeGreaterThan(365);
  expect(steps).toBeLessThan(1_000);
  const counted = { ...daily, rule: 'FREQ=DAILY;COUNT=1000' };
  expect(stepsOf(() => expect(recurrenceDays(counted, '2100-01-01', '2100-12-31')).toEqual([]))).toBeLessThan(
    2_500,
  );
});

/** Rules with the days they give, as the authors of libical state them; see SOURCE beside them. */
const STATED = readFileSync(join(__dirname, 'libical/icalrecur_test.txt'), 'utf8')
  .split(/\n\s*\n/)
  .map(block => ({
    rule: /^RRULE:(.*)$/m.exec(block)?.[1] ?? '',
    start: /^DTSTART:(\d{8})T(\d{6})$/m.exec(block),
    days: (/^INSTANCES:(.*)$/m.exec(block)?.[1] ?? '').split(','),
    isWhole: !/^(START-AT|REVERSED|\*\*\*)/m.test(block),
  }))
  .filter(({ rule, start, isWhole }) => isWhole && start?.[2]?.endsWith('00') && ruleFrom(rule).ok);

test('the days that libical states', () => {
  expect(STATED.length).toBeGreaterThan(40);
  for (const { rule, start, days } of STATED) {
    const [, first = '', hour = ''] = start ?? [];
    const dashed = (text: string): string => text.replace(/^(\d{4})(\d{2})(\d{2}).*$/, '$1-$2-$3');
    const recurrence = {
      rule,
      firstOn: dashed(first),
      startTime: hour.replace(/^(\d{2})(\d{2}).*$/, '$1:$2'),
    };
    const last = dashed(days.at(-1) ?? '');
    const found = recurrenceDays(recurrence, dashed(first), last).map(({ on }) => on);
    expect([rule, found.slice(0, days.length)]).toEqual([rule, days.map(dashed)]);
  }
});

test('the zone of Berlin changes its clocks when the tz database says', () => {
  const zone = readFileSync(join(__dirname, 'libical/tz_Europe_Berlin.ics'), 'utf8');
  expect(zone).toMatch(/BEGIN:DAYLIGHT[\s\S]*RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU/);
  expect(zone).toMatch(/BEGIN:STANDARD[\s\S]*RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU/);
  const offset = (day: string): number => {
    const [found] = recurrenceDays({ ...LUNCH, rule: 'FREQ=DAILY', firstOn: day }, day, day);
    return 12 - (found?.startsAt?.getUTCHours() ?? 0);
  };
  for (let year = 2000; year < 2040; year += 1) {
    const lastSunday = (month: string): string =>
      recurrenceDays(
        { rule: `FREQ=MONTHLY;BYDAY=-1SU`, firstOn: `${year}-${month}-01`, startTime: null },
        `${year}-${month}-01`,
        `${year}-${month}-31`,
      )[0]?.on ?? '';
    const before = (day: string): string =>
      new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
    expect([year, offset(before(lastSunday('03'))), offset(lastSunday('03'))]).toEqual([year, 1, 2]);
    expect([year, offset(before(lastSunday('10'))), offset(lastSunday('10'))]).toEqual([year, 2, 1]);
  }
});
