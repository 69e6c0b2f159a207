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

const MAX_LENGTH = 40;
const ALLOWED = /^[0-9./~?%-]+$/;
const DAY = 86_400_000;

const NO_EDTF =
  'Die Zeitangabe ist keine nach EDTF (ISO 8601-2) wie 2013, 2013-09 oder 2013-09-01/2015, oder der Kalender kennt sie nicht.';
const NOT_SUPPORTED =
  'Diese Schreibweise von EDTF wird hier nicht unterstützt; möglich sind Tag (2016-04-01), Monat (2016-04), ' +
  'Quartal (2015-36), Jahr (2016), ungefähr (2016~) und Zeiträume daraus (2002/2015, 2002/..).';

const dayOf = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** Whether the text is a day of the calendar, `YYYY-MM-DD`, between the years 1000 and 9999. */
export const isDay = (text: string): boolean => {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && dayOf(time) === text;
};

/** Today in Europe/Berlin. */
export const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' }).format(new Date());

const maskOf = (mark: EdtfDate['approximate']): number =>
  typeof mark === 'object' ? mark.value : mark === true ? 255 : 0;

/** The same day some months earlier or later, or the month's last where it has no such day. */
const monthsOn = (time: number, months: number): number => {
  const day = new Date(time);
  const [year, month] = [day.getUTCFullYear(), day.getUTCMonth() + months];
  return Math.min(Date.UTC(year, month, day.getUTCDate()), Date.UTC(year, month + 1, 0));
};

const MARKS = [
  { bits: 0xc0, part: 3, months: 0 },
  { bits: 0x30, part: 2, months: 1 },
  { bits: 0x0f, part: 1, months: 12 },
];

/**
 * “Circa” allows one calendar unit to either side here: the finest part that is marked. Months, quarters and years
 * differ in length, so that counting days would end in the midst of one.
 */
const widened = (date: EdtfDate): [number, number] => {
  const marked = maskOf(date.approximate) | maskOf(date.uncertain);
  const mark = MARKS.find(({ bits }) => (marked & bits) !== 0);
  if (!mark) return [date.min, date.max];
  if (mark.months === 0) return [date.min - DAY, date.max + DAY];
  const months = date.type === 'Season' && mark.part === 2 ? 3 : mark.months;
  const isWhole = date.values.length === mark.part;
  const latest = isWhole ? monthsOn(date.max + 1, months) - 1 : monthsOn(date.max, months);
  return [monthsOn(date.min, -months), latest];
};

const edgeOf = (date: EdtfDate): Edge => {
  const isQuarter = date.type === 'Season' && [33, 34, 35, 36].includes(date.values[1] ?? 0);
  if (date.type !== 'Date' && !isQuarter) throw new PeriodFault(NOT_SUPPORTED);
  const [min, max] = widened(date);
  const year = (time: number): number => new Date(time).getUTCFullYear();
  if (year(min) < 1000 || year(max) > 9999)
    throw new PeriodFault('Die Zeitangabe liegt außerhalb der Jahre 1000 bis 9999.');
  return { earliest: dayOf(min), latest: dayOf(max) };
};

const read = (text: string, types: string[]): EdtfDate | null => {
  try {
    return edtf(text, { level: 3, types }) as unknown as EdtfDate;
  } catch {
    return null;
  }
};

const ALL_TYPES = ['Date', 'Year', 'Season', 'Interval', 'Set', 'List', 'Century', 'Decade'];

/** Why a text is refused: what EDTF knows and we do not is no mistake of who states it. */
const faultOf = (text: string): PeriodFault =>
  new PeriodFault(text.length <= MAX_LENGTH && read(text, ALL_TYPES) ? NOT_SUPPORTED : NO_EDTF);

const parseDate = (text: string): Edge => {
  const bare = text.replaceAll(/[~?%]/g, '');
  // The library lets the 29th of February pass in every year.
  if (/^[1-9]\d{3}-\d{2}-\d{2}/.test(bare) && !isDay(bare)) throw new PeriodFault(NO_EDTF);
  const date = read(text, ['Date', 'Season']);
  if (!date) throw faultOf(text);
  return edgeOf(date);
};

/** An open end (`..`) holds for ever, an unknown one (nothing) may lie anywhere. */
const parseEdge = (text: string): Edge =>
  text === '' || text === '..' ? { earliest: null, latest: null } : parseDate(text);

const range = (from: string | null, to: string | null): string =>
  from !== null && to !== null && from > to ? 'empty' : `[${from ?? ''},${to ?? ''}]`;

/** Reads an EDTF text as a period; throws `PeriodFault` for what no calendar knows and for an end before the beginning. */
export const parsePeriod = (text: string): ApproximatePeriod => {
  const [first = '', second, ...rest] = text.split('/');
  if (text.length > MAX_LENGTH) throw new PeriodFault(`Die Zeitangabe ist länger als ${MAX_LENGTH} Zeichen.`);
  if (!ALLOWED.test(text) || rest.length > 0 || text === '/') throw faultOf(text);
  if (second === undefined) {
    const { earliest, latest } = parseDate(first);
    return {
      text,
      possible: range(earliest, latest),
      certain: earliest === latest ? range(earliest, latest) : 'empty',
    };
  }
  const begins = parseEdge(first);
  const ends = parseEdge(second);
  if (begins.earliest !== null && ends.latest !== null && begins.earliest > ends.latest) {
    throw new PeriodFault('Das Ende liegt vor dem Beginn.');
  }
  const unknown = first === '' || second === '';
  return {
    text,
    possible: range(begins.earliest, ends.latest),
    certain: unknown ? 'empty' : range(begins.latest, ends.earliest),
  };
};
