import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { RRuleTemporal } from 'rrule-temporal';

/** A rule of RFC 5545 without time of day, the first day on which it may hold, and the hour in Berlin if there is one. */
export interface Recurrence {
  readonly rule: string;
  readonly firstOn: string;
  /** `HH:MM` in Europe/Berlin, the same across the change of clocks; null when only the day is known. */
  readonly startTime: string | null;
}

/** One day on which the rule holds. */
export interface RecurrenceDay {
  readonly on: string;
  readonly startsAt: Date | null;
}

const LONGEST_RULE = 300;
/** How far a rule looks for its first day. */
const YEARS_AHEAD = 12;
/** How far the last of a number of occurrences may lie. */
const YEARS_COUNTED = 50;
/** What the library may try before it gives up: more than the days of the years ahead. */
const LIMITS = { maxIterations: 5_000, maxCandidateEvaluations: 100_000 };

const to = (most: string, sign = '[+-]?'): string => `${sign}(?:${most})`;
const listOf = (entry: string): RegExp => new RegExp(`^${entry}(?:,${entry}){0,40}$`);

const WEEKDAY = `(?:${to('[1-9]|[1-4]\\d|5[0-3]')})?(?:MO|TU|WE|TH|FR|SA|SU)`;
const PARTS: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(DAILY|WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9]\d?$/],
  ['COUNT', /^([1-9]\d{0,2}|1000)$/],
  ['UNTIL', /^\d{8}(T\d{6}Z)?$/],
  ['BYDAY', listOf(WEEKDAY)],
  ['BYMONTH', listOf(to('[1-9]|1[0-2]', ''))],
  ['BYMONTHDAY', listOf(to('[1-9]|[12]\\d|3[01]'))],
  ['BYSETPOS', listOf(to('[1-9]\\d?|[12]\\d\\d|3[0-5]\\d|36[0-6]'))],
  ['WKST', /^(MO|TU|WE|TH|FR|SA|SU)$/],
]);
const WITHIN_A_DAY = ['BYHOUR', 'BYMINUTE', 'BYSECOND'];
// The library and libical disagree on some days of these two; no meeting needs them.
const NOT_READ = ['BYWEEKNO', 'BYYEARDAY'];

const wrong = (message: string): Result<never> => fail(Code.INVALID, message, 'rule');

const partFault = (name: string, value: string, seen: ReadonlySet<string>): string | null => {
  const isFiner = name === 'FREQ' && /^(HOURLY|MINUTELY|SECONDLY)$/.test(value);
  if (WITHIN_A_DAY.includes(name) || isFiner) return 'Eine Reihe hat höchstens einen Termin am Tag.';
  if (seen.has(name)) return `Die Regel nennt ${name} zweimal.`;
  if (NOT_READ.includes(name)) return `Der Teil ${name} wird nicht unterstützt; nennen Sie Monat und Tag.`;
  const form = PARTS.get(name);
  if (!form) return 'Die Regel hat einen Teil, den RFC 5545 nicht kennt.';
  return form.test(value) ? null : `Der Teil ${name} der Regel ist nicht nach RFC 5545 oder zu groß.`;
};

/** A rule in its one spelling, or what is wrong with it. At most one occurrence a day is left, so at most 366 a year. */
export const ruleFrom = (text: string): Result<string> => {
  const plain = text
    .trim()
    .toUpperCase()
    .replace(/^RRULE:/, '');
  if (plain.length > LONGEST_RULE) return wrong(`Die Regel ist länger als ${LONGEST_RULE} Zeichen.`);
  const seen = new Set<string>();
  for (const part of plain.split(';')) {
    const [name = '', value = '', ...rest] = part.split('=');
    const fault = rest.length > 0 ? 'Die Regel ist nicht nach RFC 5545.' : partFault(name, value, seen);
    if (fault) return wrong(fault);
    seen.add(name);
  }
  if (!seen.has('FREQ')) return wrong('Der Regel fehlt FREQ.');
  return seen.has('COUNT') && seen.has('UNTIL')
    ? wrong('Eine Regel endet nach einer Zahl von Terminen oder an einem Tag, nicht beides.')
    : ok(plain);
};

const compact = (text: string): string => text.replace(/[-:]/g, '');

// Without an hour, noon stands for the day: it exists on every day of the year.
const libraryRule = ({ rule, firstOn, startTime }: Recurrence): RRuleTemporal =>
  new RRuleTemporal({
    rruleString: `DTSTART;TZID=Europe/Berlin:${compact(firstOn)}T${compact(startTime ?? '12:00')}00\nRRULE:${rule}`,
    ...LIMITS,
  });

const dayPlus = (day: string, days: number): Date =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000);

/** The days on which the rule holds from one day to another, in order; the caller bounds how far they lie apart. */
export const recurrenceDays = (recurrence: Recurrence, fromOn: string, untilOn: string): RecurrenceDay[] =>
  libraryRule(recurrence)
    // A day in Berlin begins up to two hours before the day of UTC.
    .between(dayPlus(fromOn, -1), dayPlus(untilOn, 2), true)
    .map(at => ({
      on: at.toPlainDate().toString(),
      startsAt: recurrence.startTime === null ? null : new Date(at.epochMilliseconds),
    }))
    .filter(({ on }) => on >= fromOn && on <= untilOn);

/** Whether the hour exists on the day: when clocks go forward, one is missing. */
const hourExists = ({ firstOn, startTime }: Recurrence): boolean => {
  if (startTime === null) return true;
  const [first] = libraryRule({ rule: 'FREQ=DAILY;COUNT=1', firstOn, startTime }).between(
    dayPlus(firstOn, -1),
    dayPlus(firstOn, 2),
    true,
  );
  return first?.toPlainTime().toString().slice(0, 5) === startTime;
};

/** Whether a rule that counts its occurrences comes to the last of them: what is computed later would stop before. */
const countIsReached = ({ rule, firstOn, startTime }: Recurrence): boolean => {
  const count = Number(/(?:^|;)COUNT=(\d+)/.exec(rule)?.[1] ?? 0);
  if (count === 0) return true;
  const end = `${Number(firstOn.slice(0, 4)) + YEARS_COUNTED}${firstOn.slice(4)}`;
  return recurrenceDays({ rule, firstOn, startTime }, firstOn, end).length === count;
};

/** What is wrong with a rule on its first day, or nothing: it must come to hold within some years. */
export const checkRecurrence = (recurrence: Recurrence): Result<true> => {
  try {
    if (!hourExists(recurrence))
      return fail(Code.INVALID, 'Diese Uhrzeit gibt es an diesem Tag nicht.', 'startTime');
    const first = libraryRule(recurrence).next(dayPlus(recurrence.firstOn, -1), true);
    const latest = `${Number(recurrence.firstOn.slice(0, 4)) + YEARS_AHEAD}${recurrence.firstOn.slice(4)}`;
    if (!first || first.toPlainDate().toString() > latest)
      return wrong(`Die Regel ergibt in den ersten ${YEARS_AHEAD} Jahren keinen Termin.`);
    return countIsReached(recurrence)
      ? ok(true)
      : wrong('Die Regel kommt in absehbarer Zeit nicht auf so viele Termine.');
  } catch {
    return wrong('Die Regel ist nicht nach RFC 5545.');
  }
};
