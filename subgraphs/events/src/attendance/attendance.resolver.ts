import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventEntity } from '../event/event.entity';
import { Event } from '../event/event.type';
import { actorRefOf, shownActor } from '../foreign/actor.reference';
import { ActorStub } from '../foreign/actor.stub';
import type { Attendee } from './attendance.repository';
import { EventAttendance, EventAttendee } from './attendance.type';
import {
  eventAttendanceRecord,
  EventAttendanceRecordInput,
  EventAttendanceRecordPayload,
} from './event-attendance-record';

@Resolver(() => Event)
export class EventAttendanceResolver {
  @FieldResolver(() => EventAttendance, {
    nullable: true,
    description: 'Who was there, for those who work in the owning office; else null.',
  })
  async attendance(
    @Root() row: EventEntity,
    @Ctx() { db, loaders }: EventsContext,
  ): Promise<EventAttendance | null> {
    if (!mayKeep(db.viewer, row.officeId)) return null;
    const [turnout, attendees] = await Promise.all([loaders.turnout.load(row), loaders.attendees.load(row)]);
    const hours = turnout?.volunteerHours ?? null;
    return {
      count: turnout?.attended ?? null,
      countSource: turnout?.attendedSource ?? SourceKind.STATED,
      volunteerHours: hours === null ? null : Number(hours),
      attendees,
    };
  }

  @Mutation(() => EventAttendanceRecordPayload, {
    nullable: true,
    description: 'States who was at an event that was held; known to its own office only.',
  })
  async eventAttendanceRecord(
    @Arg('input', () => EventAttendanceRecordInput, { description: 'What the act is to do.' })
    input: EventAttendanceRecordInput,
    @Ctx() ctx: EventsContext,
  ): Promise<Payload<EventEntity>> {
    return toPayload(await eventAttendanceRecord(ctx, input));
  }
}

@Resolver(() => EventAttendee)
export class EventAttendeeResolver {
  @FieldResolver(() => ActorStub, {
    nullable: true,
    description: 'The actor; null when the viewer may not see it any more.',
  })
  actor(@Root() row: Attendee, @Ctx() { home }: EventsContext): Promise<ActorStub | null> {
    return shownActor(home, actorRefOf(row));
  }
}
