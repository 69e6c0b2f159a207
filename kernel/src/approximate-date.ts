import edtf from 'edtf';

/**
 * Time as people state it, in EDTF (ISO 8601-2:2019): `2017-03-01`, `2016-04`, `2015-36` (fourth quarter),
 * `2002`, `2015~`, and periods such as `2007/2015`, `2002/..`.
 */
export interface ApproximatePeriod {
  /** The text as stated. */
  readonly text: string;
  /** PostgreSQL daterange of the days that may lie in the period. */
  readonly possible: string;
  /** PostgreSQL daterange of the days that lie in the period whatever the missing precision hides; `empty` if there is none. */
  readonly certain: string;
}

/** Whether a period holds a day. */
export type AsOf = 'CERTAIN' | 'POSSIBLE' | 'NO';

/** Why a text is no period: for people, in German. */
export class PeriodFault extends Error {}

interface Edge {
  readonly earliest: string | null;
  readonly latest: string | null;
}

interface EdtfDate {
  readonly type: string;
  readonly min: number;
  readonly max: number;
  readonly values: readonly number[];
  readonly approximate?: { value: number } | boolean;
  readonly uncertain?: { value: number } | boolean;
}

interface EdtfInterval {
  readonly type: 'Interval';
  readonly lower: EdtfDate | null | number;
  readonly upper: EdtfDate | null | number;
}

const MAX_LENGTH = 40;
const ALLOWED = /^[0-9./~?-]+$/;

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether the text is a day of the calendar, `YYYY-MM-DD`, between the years 1000 and 9999. */
export const isDay = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
};

/** Today in Europe/Berlin. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

const isSet = (mark: EdtfDate['approximate']): boolean => (typeof mark === 'object' ? mark.value > 0 : mark === true);

/** One stated unit (a day, month, quarter or year) to either side is what “circa” allows here. */
const widened = (date: EdtfDate): [number, number] => {
  const span = date.max - date.min + 1;
  return isSet(date.approximate) || isSet(date.uncertain) ? [date.min - span, date.max + span] : [date.min, date.max];
};

const edgeOf = (date: EdtfDate): Edge => {
  const isQuarter = date.type === 'Season' && [33, 34, 35, 36].includes(date.values[1] ?? 0);
  if (date.type !== 'Date' && !isQuarter) throw new PeriodFault('Diese Schreibweise einer Zeitangabe wird nicht unterstützt.');
  const [min, max] = widened(date);
  const year = (time: number): number => new Date(time).getUTCFullYear();
  if (year(min) < 1000 || year(max) > 9999) throw new PeriodFault('Die Zeitangabe liegt außerhalb der Jahre 1000 bis 9999.');
  return { earliest: dayOf(min), latest: dayOf(max) };
};

const parseText = (text: string): EdtfDate | EdtfInterval => {
  if (text.length > MAX_LENGTH || !ALLOWED.test(text)) throw new PeriodFault('Die Zeitangabe ist keine nach EDTF (ISO 8601-2).');
  try {
    return edtf(text, { level: 2, types: ['Date', 'Season', 'Interval'] }) as unknown as EdtfDate | EdtfInterval;
  } catch {
    throw new PeriodFault('Die Zeitangabe ist keine nach EDTF (ISO 8601-2), oder der Kalender kennt sie nicht.');
  }
};

const range = (from: string | null, to: string | null): string =>
  from !== null && to !== null && from > to ? 'empty' : `[${from ?? ''},${to ?? ''}]`;

/** Reads an EDTF text as a period; throws `PeriodFault` for what no calendar knows and for an end before the beginning. */
export const parsePeriod = (text: string): ApproximatePeriod => {
  const parsed = parseText(text);
  if (parsed.type !== 'Interval') {
    const { earliest, latest } = edgeOf(parsed as EdtfDate);
    return { text, possible: range(earliest, latest), certain: earliest === latest ? range(earliest, latest) : 'empty' };
  }
  const { lower, upper } = parsed as EdtfInterval;
  const isDate = (edge: EdtfInterval['lower']): edge is EdtfDate => typeof edge === 'object' && edge !== null;
  const begins = isDate(lower) ? edgeOf(lower) : { earliest: null, latest: null };
  const ends = isDate(upper) ? edgeOf(upper) : { earliest: null, latest: null };
  if (begins.earliest !== null && ends.latest !== null && begins.earliest > ends.latest) {
    throw new PeriodFault('Das Ende liegt vor dem Beginn.');
  }
  // "/2015" leaves an end unknown (nothing is certain), "../2015" leaves it open (it holds for ever).
  const unknown = text.startsWith('/') || text.endsWith('/');
  return {
    text,
    possible: range(begins.earliest, ends.latest),
    certain: unknown ? 'empty' : range(begins.latest, ends.earliest),
  };
};

/** SQL for the three answers, over columns `possible` and `certain` and the day in `$n::date`; the same rule in one place. */
export const asOfSql = (alias: string, day: string): string =>
  `case when ${alias}.certain @> ${day} then 'CERTAIN' when ${alias}.possible @> ${day} then 'POSSIBLE' else 'NO' end`;
