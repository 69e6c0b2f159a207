/**
 * When an organisation is involved in a record, as SQL expressions over `record` and `link`. What acts state of a record
 * bounds it: a day on which it began, ended or was held says more than the period that was planned.
 */
export interface InvolvementTime {
  /** The first and the last day on which it may be; infinite where nothing bounds it. */
  readonly firstOn: string;
  readonly lastOn: string;
  /** The days from which and until which it certainly is; the first after the last where no day is certain. */
  readonly surelyFromOn: string;
  readonly surelyUntilOn: string;
}

const TODAY = `(clock_timestamp() at time zone 'Europe/Berlin')::date`;

/** Runs from the day it began, as the filter `runsOn` of cooperations has it; what was only agreed never ran. */
export const COOPERATION_TIME: InvolvementTime = {
  firstOn: 'record.started_on',
  lastOn: `coalesce(record.ended_on, record.broken_off_on, 'infinity')`,
  surelyFromOn: 'record.started_on',
  // What rests or was fulfilled may run on, what runs does so until today.
  surelyUntilOn: `coalesce(record.ended_on, record.broken_off_on,
    case when record.status in ('DORMANT', 'FULFILLED') then record.stands_since else ${TODAY} end)`,
};

const begin = (certain: string): string => `coalesce(lower(${certain}), '-infinity')`;
const end = (certain: string): string => `coalesce(upper(${certain}) - 1, 'infinity')`;

// A role without a time of its own is held for the time of its project; with one, both must hold.
const roleHas = (edge: string, unbounded: string, none: string): string =>
  `case when link.possible is null then '${unbounded}' when isempty(link.certain) then '${none}' else ${edge} end`;

export const PROJECT_TIME: InvolvementTime = {
  firstOn:
    'greatest(coalesce(record.started_on, least(record.earliest_on, record.ended_on)), link.earliest_on)',
  lastOn: 'least(coalesce(record.ended_on, greatest(record.latest_on, record.started_on)), link.latest_on)',
  surelyFromOn: `greatest(
    coalesce(record.started_on, case when isempty(record.certain) then record.ended_on else ${begin('record.certain')} end, 'infinity'),
    ${roleHas(begin('link.certain'), '-infinity', 'infinity')})`,
  surelyUntilOn: `least(
    coalesce(record.ended_on, case when isempty(record.certain) then record.started_on else ${end('record.certain')} end, '-infinity'),
    ${roleHas(end('link.certain'), 'infinity', '-infinity')})`,
};

export const EVENT_TIME: InvolvementTime = {
  firstOn: 'coalesce(record.held_on, record.earliest_on)',
  lastOn: 'coalesce(record.held_on, record.latest_on)',
  surelyFromOn: `coalesce(record.held_on, lower(record.certain), 'infinity')`,
  surelyUntilOn: `coalesce(record.held_on, upper(record.certain) - 1, '-infinity')`,
};
