import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Field, Float, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'An actor that was at an event (Teilnahme); for the office of the event only.' })
export class EventAttendee {
  @Field(() => Int, { nullable: true, description: 'How many people came from it; null is unknown.' })
  people?: number | null;

  @Field(() => AsOf, {
    description:
      'Whether it was there for the first time among the events of the office, as far as their times tell.',
  })
  isFirstInOffice!: AsOf;

  @Field(() => AsOf, {
    nullable: true,
    description: 'The same within the series of the event; null when it belongs to none.',
  })
  isFirstInSeries?: AsOf | null;
}

@ObjectType({ description: 'Who was at an event (Teilnahme); for the office of the event only.' })
export class EventAttendance {
  @Field(() => Int, { nullable: true, description: 'How many people were there; null is unknown.' })
  count?: number | null;

  @Field(() => SourceKind, { description: 'What kind of source states how many.' })
  countSource!: SourceKind;

  @Field(() => Float, {
    nullable: true,
    description: 'How many hours volunteers worked, in quarter hours; null is unknown.',
  })
  volunteerHours?: number | null;

  @Field(() => [EventAttendee], { description: 'The actors that were there, at most 100.' })
  attendees!: EventAttendee[];
}
