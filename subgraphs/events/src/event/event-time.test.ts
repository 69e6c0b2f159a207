import 'reflect-metadata';
import { timeColumns, type EventTimeInput } from './event-time';

const at = (text: string): Date => new Date(text);

const fieldOf = (input: EventTimeInput): string | undefined => {
  const result = timeColumns(input);
  return result.ok ? 'none' : result.refusals[0]?.field;
};

test('a known hour means the day in Berlin, also when UTC is still on the day before', () => {
  const startsAt = at('2026-07-31T22:30:00Z');
  expect(timeColumns({ startsAt })).toEqual({
    ok: true,
    value: {
      timeText: '2026-08-01',
      possible: '[2026-08-01,2026-08-01]',
      certain: '[2026-08-01,2026-08-01]',
      startsAt,
      endsAt: null,
    },
  });
});

test.each([
  ['2026-12-12T00:00:00+01:00', '2026-12-11'],
  ['2026-12-12T00:00:01+01:00', '2026-12-11/2026-12-12'],
  ['2026-12-13T18:00:00+01:00', '2026-12-11/2026-12-13'],
])('an event from the 11th until %s lies in %s', (endsAt, timeText) => {
  const time = { startsAt: at('2026-12-11T12:00:00+01:00'), endsAt: at(endsAt) };
  expect(timeColumns(time)).toMatchObject({ ok: true, value: { timeText } });
});

test.each([
  ['2016-04-15', '[2016-04-15,2016-04-15]', '[2016-04-15,2016-04-15]'],
  ['2016-04', '[2016-04-01,2016-04-30]', 'empty'],
  ['2016-04-15/2016-04-17', '[2016-04-15,2016-04-17]', '[2016-04-15,2016-04-17]'],
])('%s is never given an hour', (period, possible, certain) => {
  expect(timeColumns({ period })).toEqual({
    ok: true,
    value: { timeText: period, possible, certain, startsAt: null, endsAt: null },
  });
});

test.each<[string, EventTimeInput, string]>([
  ['nothing', {}, 'time.period'],
  ['both ways', { period: '2026', startsAt: at('2026-12-11T12:00:00Z') }, 'time.period'],
  ['an end alone', { endsAt: at('2026-12-11T12:00:00Z') }, 'time.startsAt'],
  [
    'an end at the beginning',
    { startsAt: at('2026-12-11T12:00:00Z'), endsAt: at('2026-12-11T12:00:00Z') },
    'time.endsAt',
  ],
  [
    'an end before the beginning',
    { startsAt: at('2026-12-11T12:00:00Z'), endsAt: at('2026-12-10T12:00:00Z') },
    'time.endsAt',
  ],
  ['a period backwards', { period: '2019/2017' }, 'time.period'],
  ['a day no calendar knows', { period: '2026-02-30' }, 'time.period'],
  ['no known beginning', { period: '../2019' }, 'time.period'],
  ['no known end', { period: '2019/..' }, 'time.period'],
  ['empty text', { period: '' }, 'time.period'],
  ['a year before all records', { startsAt: at('0001-01-01T00:00:00Z') }, 'time.startsAt'],
  ['a day in Berlin beyond the calendar', { startsAt: at('9999-12-31T23:30:00Z') }, 'time.startsAt'],
])('%s is refused', (_, input, field) => {
  expect(fieldOf(input)).toBe(field);
});
