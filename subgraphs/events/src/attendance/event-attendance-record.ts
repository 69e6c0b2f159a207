import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, Float, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnEvent } from '../event/event-act';
import { EventAtVersionInput } from '../event/event-input';
import type { EventEntity } from '../event/event.entity';
import { Event } from '../event/event.type';
import { checkPeople } from './attendance-people';
import { setAttendees, type Named } from './attendance.repository';
import { keepTurnout } from './turnout.repository';

/** So that those who were at an event stay a plain list. */
const MOST_ATTENDEES = 100;

@InputType({ description: 'An actor that was at an event.' })
export class EventAttendeeInput {
  @Field(() => ID, { description: 'The actor; of any office, as long as the viewer sees it.' })
  actorId!: string;

  @Field(() => Int, { nullable: true, description: 'How many people came from it; null is unknown.' })
  people?: number | null;
}

@InputType({
  description: 'Who was at an event that was held; for its own office only. What is absent stays.',
})
export class EventAttendanceRecordInput extends EventAtVersionInput {
  @Field(() => [EventAttendeeInput], {
    nullable: true,
    description: 'All actors that were there, at most 100.',
  })
  attendees?: EventAttendeeInput[] | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people were there, as the office itself says; null is unknown.',
  })
  count?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many hours volunteers worked, in quarter hours; null is unknown.',
  })
  volunteerHours?: number | null;
}

export const EventAttendanceRecordPayload = payloadOf('EventAttendanceRecord', 'event', Event);

const outside = (field: string, value: number | null | undefined, least: number, most: number): Refusal[] =>
  value != null && (value < least || value > most)
    ? [{ code: Code.INVALID, message: `Die Zahl liegt nicht zwischen ${least} und ${most}.`, field }]
    : [];

const checkAttendance = ({ attendees, count, volunteerHours }: EventAttendanceRecordInput): Refusal[] => {
  const tooMany = checkCount('attendees', attendees, MOST_ATTENDEES);
  const isQuarter = volunteerHours == null || Number.isInteger(volunteerHours * 4);
  return [
    ...(tooMany ? [tooMany] : []),
    ...(attendees ?? [])
      .slice(0, MOST_ATTENDEES)
      .flatMap(({ people }) => outside('attendees.people', people, 1, 100_000)),
    ...outside('count', count, 0, 1_000_000),
    ...outside('volunteerHours', volunteerHours, 0, 1_000_000),
    ...(isQuarter
      ? []
      : [
          {
            code: Code.INVALID,
            message: 'Stunden werden in Viertelstunden genannt.',
            field: 'volunteerHours',
          },
        ]),
  ];
};

/** The actors behind the ids, none of them twice; their home is asked whether the caller sees them. */
const attendeesFrom = async (
  { home }: EventsContext,
  attendees: readonly EventAttendeeInput[] | null | undefined,
): Promise<Result<Named[] | undefined>> => {
  if (attendees == null) return ok(undefined);
  const asked = attendees.slice(0, MOST_ATTENDEES);
  const keys = await home.keys(
    'actors',
    'Actor',
    asked.map(({ actorId }) => actorId),
  );
  const named = new Map<string, Named>();
  for (const [index, { people }] of asked.entries()) {
    const actor = keys[index];
    if (!actor) return fail(Code.NOT_FOUND, 'Ein Akteur wurde nicht gefunden.', 'attendees.actorId');
    const key = `${actor.officeId}:${actor.id}`;
    if (named.has(key)) return fail(Code.INVALID, 'Ein Akteur ist zweimal genannt.', 'attendees.actorId');
    named.set(key, { actor, people: people ?? null });
  }
  return ok([...named.values()]);
};

/** Keeps who was there; persons are counted, never named. */
export const eventAttendanceRecord = async (
  ctx: EventsContext,
  input: EventAttendanceRecordInput,
): Promise<Result<EventEntity>> => {
  const attendees = await attendeesFrom(ctx, input.attendees);
  return actOnEvent(ctx, 'conclude', input, {
    change: async (em, event) => {
      const refusals = [...checkAttendance(input), ...(attendees.ok ? [] : attendees.refusals)];
      if (refusals.length > 0) return refuse(refusals);
      const people = await checkPeople(em, event, input);
      return people.ok ? ok({}) : people;
    },
    after: async (em, event) => {
      if (attendees.ok && attendees.value) await setAttendees(em, event, attendees.value);
      const { count, volunteerHours } = input;
      await keepTurnout(em, event, {
        ...(count === undefined ? {} : { attended: count, attendedSource: SourceKind.STATED }),
        ...(volunteerHours === undefined ? {} : { volunteerHours }),
      });
    },
  });
};
