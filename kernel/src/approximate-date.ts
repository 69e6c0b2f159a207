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
const ALLOWED = /^[0-9./~?-]+$/;

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

const isSet = (mark: EdtfDate['approximate']): boolean =>
  typeof mark === 'object' ? mark.value > 0 : mark === true;

/** One stated unit (a day, month, quarter or year) to either side is what “circa” allows here. */
const widened = (date: EdtfDate): [number, number] => {
  const span = date.max - date.min + 1;
  return isSet(date.approximate) || isSet(date.uncertain)
    ? [date.min - span, date.max + span]
    : [date.min, date.max];
};

const edgeOf = (date: EdtfDate): Edge => {
  const isQuarter = date.type === 'Season' && [33, 34, 35, 36].includes(date.values[1] ?? 0);
  if (date.type !== 'Date' && !isQuarter)
    throw new PeriodFault('Diese Schreibweise einer Zeitangabe wird nicht unterstützt.');
  const [min, max] = widened(date);
  const year = (time: number): number => new Date(time).getUTCFullYear();
  if (year(min) < 1000 || year(max) > 9999)
    throw new PeriodFault('Die Zeitangabe liegt außerhalb der Jahre 1000 bis 9999.');
  return { earliest: dayOf(min), latest: dayOf(max) };
};

const parseDate = (text: string): Edge => {
  // The library lets the 29th of February pass in every year.
  if (/^\d{4}-\d{2}-\d{2}/.test(text) && !isDay(text.slice(0, 10))) {
    throw new PeriodFault(
      'Die Zeitangabe ist keine nach EDTF (ISO 8601-2), oder der Kalender kennt sie nicht.',
    );
  }
  let date: EdtfDate;
  try {
    date = edtf(text, { level: 2, types: ['Date', 'Season'] }) as unknown as EdtfDate;
  } catch {
    throw new PeriodFault(
      'Die Zeitangabe ist keine nach EDTF (ISO 8601-2), oder der Kalender kennt sie nicht.',
    );
  }
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
  if (text.length > MAX_LENGTH || !ALLOWED.test(text) || rest.length > 0 || text === '/') {
    throw new PeriodFault('Die Zeitangabe ist keine nach EDTF (ISO 8601-2).');
  }
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
