import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ActorStub } from '../foreign/actor.stub';
import { EventKind, EventStatus } from './event.words';

@ObjectType({ description: 'Who organises an event (Veranstalter).' })
export class EventOrganiser {
  @Field(() => ActorStub, { nullable: true, description: 'The actor; null when the viewer may not see it.' })
  actor?: ActorStub;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'A meeting, festival, sitting or the like as one office keeps it (Veranstaltung).',
})
export class Event extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => EventKind, { description: 'What the event is.' })
  kind!: EventKind;

  @Field(() => EventStatus, { description: 'Where the event stands in its life.' })
  status!: EventStatus;

  @Field(() => String, { description: 'The title it is shown under.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place online.' })
  onlineUrl?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it begins; null when only the day or less is known.',
  })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends, if the hour is known.' })
  endsAt?: Date | null;

  @Field(() => LocalDate, {
    description: 'The first day on which it may be, as far as the stated time says.',
  })
  earliestOn!: string;

  @Field(() => LocalDate, { description: 'The last day on which it may be, as far as the stated time says.' })
  latestOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day it was held, or first was; null when not held or not known to the day.',
  })
  heldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'What came of it; there once it is documented.' })
  summary?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled; null unless it is.' })
  cancellationReason?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which one it is in its row: 5 is the fifth network meeting; null is not stated.',
  })
  ordinal?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day on which the rule of its series puts it, whatever day it was moved to; null where no rule does.',
  })
  occurrenceOn?: string | null;

  @Field(() => [String], { description: 'Whom it is for, at most 20.' })
  targetGroups!: string[];

  @Field(() => [String], { description: 'The languages spoken, by their ISO 639-1 codes.' })
  languages!: string[];

  @Field(() => String, { nullable: true, description: 'Who can get in and follow.' })
  accessibility?: string | null;

  @Field(() => String, { nullable: true, description: 'What is to be talked about.' })
  agenda?: string | null;

  @Field(() => SourceKind, { description: 'What kind of source states the time.' })
  timeSource!: SourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'The source that states the time, such as the name of a page; null is not stated.',
  })
  timeCitation?: string | null;
}

export const EventConnection = connectionOf(Event, 'Event');
