import { isDay, parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { sourceColumns, type SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EventEntity } from './event.entity';

@InputType({
  description:
    'When an event takes place: by the hour if that is known, else the day or less as stated; one of the two.',
})
export class EventTimeInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The day, or a time or period less precise, in EDTF (ISO 8601-2), such as "2026-05-08" or "2016-04".',
  })
  period?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it begins, if the hour is known.' })
  startsAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it ends, if the hour is known; only with a beginning.',
  })
  endsAt?: Date | null;
}

type TimeColumns = Pick<EventEntity, 'timeText' | 'possible' | 'certain' | 'startsAt' | 'endsAt'>;

const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

const dayInBerlin = (instant: Date): string => BERLIN.format(instant);

const timeOfPeriod = (period: string): Result<TimeColumns> => {
  const refusal = checkPeriod('time.period', period);
  if (refusal) return refuse([refusal]);
  const { text, possible, certain } = parsePeriod(period);
  // What may be on any day for ever can stand in no calendar.
  if (possible.includes('[,') || possible.includes(',]')) {
    return fail(Code.INVALID, 'Die Zeit einer Veranstaltung hat einen Anfang und ein Ende.', 'time.period');
  }
  return ok({ timeText: text, possible, certain, startsAt: null, endsAt: null });
};

const timeOfHours = (startsAt: Date, endsAt: Date | null): Result<TimeColumns> => {
  if (endsAt && endsAt <= startsAt)
    return fail(Code.INVALID, 'Das Ende liegt nicht nach dem Beginn.', 'time.endsAt');
  const first = dayInBerlin(startsAt);
  // An event until midnight does not last into the next day.
  const last = endsAt ? dayInBerlin(new Date(endsAt.getTime() - 1)) : first;
  if (!isDay(first))
    return fail(Code.INVALID, 'Der Beginn liegt außerhalb der Jahre 1000 bis 9999.', 'time.startsAt');
  if (!isDay(last))
    return fail(Code.INVALID, 'Das Ende liegt außerhalb der Jahre 1000 bis 9999.', 'time.endsAt');
  const { text, possible, certain } = parsePeriod(first === last ? first : `${first}/${last}`);
  return ok({ timeText: text, possible, certain, startsAt, endsAt });
};

/** The columns a stated time means, never more precise than it was stated; or why it is none. */
export const timeColumns = ({ period, startsAt, endsAt }: EventTimeInput): Result<TimeColumns> => {
  if (period != null && (startsAt || endsAt)) {
    return fail(Code.INVALID, 'Nennen Sie entweder die Uhrzeit oder den Tag oder Zeitraum.', 'time.period');
  }
  if (period != null) return timeOfPeriod(period);
  if (startsAt) return timeOfHours(startsAt, endsAt ?? null);
  return endsAt
    ? fail(Code.INVALID, 'Zum Ende fehlt der Beginn.', 'time.startsAt')
    : fail(Code.INVALID, 'Die Zeit der Veranstaltung fehlt.', 'time.period');
};

/** The columns of who states the time. */
export const timeSourceColumns = (
  source?: SourceInput | null,
): Pick<EventEntity, 'timeSource' | 'timeCitation'> => {
  const { sourceKind, citation } = sourceColumns(source);
  return { timeSource: sourceKind, timeCitation: citation };
};

/** A time as one text: EDTF, or beginning and end as instants where the hour is known. */
export const timeTextOf = ({
  timeText,
  startsAt,
  endsAt,
}: Pick<EventEntity, 'timeText' | 'startsAt' | 'endsAt'>): string =>
  startsAt ? [startsAt, ...(endsAt ? [endsAt] : [])].map(at => at.toISOString()).join('/') : timeText;

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** What `timeTextOf` made, or what a person writes so; any other text is taken for EDTF. */
export const timeFromText = (text: string | null): EventTimeInput => {
  const parts = (text ?? '').split('/');
  const isInstants =
    parts.length <= 2 && parts.every(part => INSTANT.test(part) && !Number.isNaN(Date.parse(part)));
  if (!isInstants) return { period: text };
  const [startsAt, endsAt] = parts.map(part => new Date(part));
  return { startsAt, endsAt };
};
