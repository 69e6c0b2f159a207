import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { EventKind } from '../event/event.words';
import { PeopleState } from './figure.words';

@ObjectType({ description: 'How many people came to the events of a kind.' })
export class AttendanceOfKind {
  @Field(() => EventKind, { description: 'The kind.' })
  kind!: EventKind;

  @Field(() => Int, { description: 'How many people, five at least.' })
  people!: number;
}

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'How many people came to the events of an office in a year, as it published it (veröffentlichte Jahreszahl); frozen, and below five withheld.',
})
export class AttendanceFigure extends OfficeRecord {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => String, { nullable: true, description: 'What the office says of the figure.' })
  note?: string | null;

  @Field(() => Int, { description: 'How many events were held in the year.' })
  eventCount!: number;

  @Field(() => Int, {
    description: 'At how many of them people were counted; the others are not in the figure.',
  })
  countedEventCount!: number;

  @Field(() => Int, { description: 'How many more may have been in the year; they are not in the figure.' })
  uncertainEventCount!: number;

  @Field(() => Int, { nullable: true, description: 'How many people came; null is unknown or withheld.' })
  people?: number | null;

  @Field(() => PeopleState, { description: 'Whether the number of people is told, withheld or unknown.' })
  peopleState!: PeopleState;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the office withdrew the figure, for itself; null while it is published.',
  })
  withdrawnAt?: Date | null;
}

export const AttendanceFigureConnection = connectionOf(AttendanceFigure, 'AttendanceFigure');
