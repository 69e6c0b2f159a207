import { isDay, parsePeriod, PeriodFault } from './approximate-date';
import { Code } from './graphql/user-error';
import type { Refusal } from './result';

/** One check of one input value: the refusal, or nothing. */
export type Check = Refusal | undefined;

const invalid = (field: string, message: string): Refusal => ({ code: Code.INVALID, message, field });

// Control, invisible, surrogate, private-use and unassigned characters: what is read would not be what is kept or searched.
// Joiners and the signs of emoji are allowed where they do something; line breaks in long texts only.
const FORBIDDEN_IN_TEXT =
  /[\p{Cs}\p{Co}\p{Cn}\u2028\u2029\ufff9-\ufffb]|(?![\u200c\u200d\ufe0e\ufe0f])\p{Default_Ignorable_Code_Point}|(?<=^|[\p{Script=Latin}\p{N}\s])[\u200c\u200d]|(?![\n\t])\p{Cc}/u;
const FORBIDDEN_IN_LINE = new RegExp(`${FORBIDDEN_IN_TEXT.source}|[\\n\\t]`, 'u');

/** All refusals at once, so that a form can show every fault. */
export const refusalsOf = (...checks: readonly Check[]): Refusal[] =>
  checks.filter(check => check !== undefined);

const textCheck = (
  field: string,
  value: string | null | undefined,
  max: number,
  forbidden: RegExp,
): Check => {
  if (value === null || value === undefined) return undefined;
  if (!/[\p{L}\p{N}\p{P}\p{S}]/u.test(value)) return invalid(field, 'Der Text ist leer.');
  if ([...value].length > max) return invalid(field, `Der Text ist länger als ${max} Zeichen.`);
  if (forbidden.test(value)) return invalid(field, 'Der Text enthält Steuerzeichen.');
  return undefined;
};

/** A single line: not empty, without control characters, at most `max` characters. Absent is fine. */
export const checkLine = (field: string, value: string | null | undefined, max = 200): Check =>
  textCheck(field, value, max, FORBIDDEN_IN_LINE);

/** Several lines: as `checkLine`, with line breaks. */
export const checkText = (field: string, value: string | null | undefined, max = 5000): Check =>
  textCheck(field, value, max, FORBIDDEN_IN_TEXT);

/** An EDTF period that some calendar knows and that does not end before it begins. */
export const checkPeriod = (field: string, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  try {
    parsePeriod(value);
    return undefined;
  } catch (error) {
    if (error instanceof PeriodFault) return invalid(field, error.message);
    throw error;
  }
};

/** A sum of money: not negative, to the cent, below a trillion. */
export const checkEuro = (field: string, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  if (!/^-?\d+(\.\d+)?$/.test(value)) return invalid(field, 'Das ist kein Betrag in Euro wie 1250.00.');
  if (value.startsWith('-')) return invalid(field, 'Der Betrag ist negativ.');
  if (!/^\d{1,12}(\.\d{1,2})?$/.test(value))
    return invalid(field, 'Der Betrag ist genauer als ein Cent oder zu groß.');
  return undefined;
};

/** A day that lies between two others, each open when null. */
export const checkDay = (
  field: string,
  value: string | null | undefined,
  earliest: string | null,
  latest: string | null,
): Check => {
  if (value === null || value === undefined) return undefined;
  if (!isDay(value)) return invalid(field, 'Das ist kein Tag des Kalenders.');
  if (earliest !== null && value < earliest) return invalid(field, `Der Tag liegt vor dem ${earliest}.`);
  if (latest !== null && value > latest) return invalid(field, `Der Tag liegt nach dem ${latest}.`);
  return undefined;
};

const EMAIL = /^[^\s@<>()[\]\\,;:"]{1,64}@[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?\.[a-z]{2,}$/i;

/** An e-mail address of the usual form. */
export const checkEmail = (field: string, value: string | null | undefined): Check =>
  value === null || value === undefined || (EMAIL.test(value) && value.length <= 254 && !/[^!-~]/.test(value))
    ? undefined
    : invalid(field, 'Das ist keine E-Mail-Adresse.');

/** A web address with http or https, without a user part. */
export const checkUrl = (field: string, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : null;
  const fine =
    url &&
    /^https?:\/\//i.test(value) &&
    !FORBIDDEN_IN_LINE.test(value) &&
    url.password === '' &&
    url.username === '' &&
    value.length <= 500 &&
    !/\s/.test(value);
  return fine ? undefined : invalid(field, 'Das ist keine Webadresse mit http oder https.');
};

/** At most `max` entries. */
export const checkCount = (
  field: string,
  list: readonly unknown[] | null | undefined,
  max: number,
  min = 0,
): Check => {
  if (!list) return undefined;
  if (list.length > max) return invalid(field, `Es sind mehr als ${max} Einträge.`);
  if (list.length < min) return invalid(field, `Es sind weniger als ${min} Einträge.`);
  return undefined;
};
