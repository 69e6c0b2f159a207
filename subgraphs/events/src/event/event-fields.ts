import { today } from '@kiezgraph/kernel/approximate-date';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { keepTurnout, readTurnouts, type Turnout } from '../attendance/turnout.repository';
import { timeColumns, timeFromText, timeTextOf } from './event-time';
import type { EventEntity } from './event.entity';
import { EVENT_VALUES } from './event-value.repository';
import { EventField, EventStatus } from './event.words';

/** A value and its source. */
export type Said = Pick<SourcedValueRow, 'value' | 'sourceKind'> & Partial<Pick<SourcedValueRow, 'citation'>>;

export const isSame = (one: Said, other: Said): boolean =>
  one.value === other.value && one.sourceKind === other.sourceKind;

/** One field of an event of which several sources may state values. */
export interface EventFieldRule {
  /** What the record itself holds now. */
  readonly held: (em: EntityManager, event: EventEntity) => Promise<Said> | Said;
  /** A value in the form in which it is kept, so that equal values are equal texts; or why it is none. */
  readonly form: (event: EventEntity, said: Said) => Result<string | null>;
  /** Lets the record show a value: what it changes of the event. */
  readonly show: (
    em: EntityManager,
    event: EventEntity,
    said: Said,
  ) => Promise<Result<Partial<EventEntity>>> | Result<Partial<EventEntity>>;
}

/** The day it was held, as far as another time still says it. */
const heldOnIn = ({ status, heldOn }: EventEntity, possible: string): Result<string | null> => {
  if (status !== EventStatus.HELD && status !== EventStatus.DOCUMENTED) return ok(null);
  const [first = '', last = ''] = possible.slice(1, -1).split(',');
  if (first > today()) return fail(Code.INVALID, 'Der Tag liegt in der Zukunft.', 'value');
  if (first === last) return ok(first);
  return ok(heldOn !== null && heldOn >= first && heldOn <= last ? heldOn : null);
};

const timeSaid = (
  event: EventEntity,
  { value, sourceKind, citation = null }: Said,
): Result<Partial<EventEntity>> => {
  const time = timeColumns(timeFromText(value));
  if (!time.ok) return fail(Code.INVALID, time.refusals[0]?.message ?? '', 'value');
  const heldOn = heldOnIn(event, time.value.possible);
  return heldOn.ok
    ? ok({ ...time.value, timeSource: sourceKind, timeCitation: citation, heldOn: heldOn.value })
    : heldOn;
};

/** The time that the record itself shows. */
export const heldTime = (event: EventEntity): Said => ({
  value: timeTextOf(event),
  sourceKind: event.timeSource,
  citation: event.timeCitation,
});

const TIME: EventFieldRule = {
  held: (_em, event) => heldTime(event),
  form: (event, said) => {
    const time = timeSaid(event, said);
    return time.ok ? ok(timeTextOf({ ...event, ...time.value })) : time;
  },
  show: (_em, event, said) => timeSaid(event, said),
};

/** How many came, as the record itself shows it. */
export const heldCount = (turnout: Turnout | null | undefined): Said => ({
  value: turnout?.attended == null ? null : String(turnout.attended),
  sourceKind: turnout?.attendedSource ?? SourceKind.STATED,
});

const WHOLE = /^(0|[1-9]\d{0,5}|1000000)$/;

const ATTENDANCE: EventFieldRule = {
  held: async (em, event) => heldCount((await readTurnouts(em, [event]))[0]),
  form: ({ status }, { value }) => {
    if (status !== EventStatus.HELD && status !== EventStatus.DOCUMENTED)
      return fail(Code.INVALID, 'Gezählt wird, wer bei einer durchgeführten Veranstaltung war.', 'field');
    return value === null || WHOLE.test(value)
      ? ok(value)
      : fail(Code.INVALID, 'Eine Zahl von Menschen ist eine ganze Zahl bis 1.000.000.', 'value');
  },
  show: async (em, event, { value, sourceKind }) => {
    await keepTurnout(em, event, {
      attended: value === null ? null : Number(value),
      attendedSource: sourceKind,
    });
    return ok({});
  },
};

export const EVENT_FIELDS: Readonly<Record<EventField, EventFieldRule>> = {
  [EventField.TIME]: TIME,
  [EventField.ATTENDANCE]: ATTENDANCE,
};

/** Keeps what the record shows now among the values, also that it is not known, so that it can be preferred again. */
export const keepHeld = async (em: EntityManager, event: EventEntity, field: EventField): Promise<void> => {
  const held = await EVENT_FIELDS[field].held(em, event);
  const there = await EVENT_VALUES.readOf(em, [event]);
  if (there.some(row => row.field === (field as string) && isSame(held, row))) return;
  await EVENT_VALUES.add(em, event, { field, citation: null, ...held });
};

export const belongsTo = (row: SourcedValueRow, { officeId, id }: RecordKey): boolean =>
  row.officeId === officeId && row.recordId === id;
