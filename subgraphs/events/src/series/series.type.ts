import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { EventKind } from '../event/event.words';

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'A row of events as one office keeps it (Veranstaltungsreihe): by a rule, by a target for the year, or both.',
})
export class Series extends OfficeRecord {
  @Field(() => EventKind, { description: 'What its events are.' })
  kind!: EventKind;

  @Field(() => String, { description: 'The title it is shown under.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place online.' })
  onlineUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it takes place, as a recurrence rule of RFC 5545 in Europe/Berlin; null where there is only a target.',
  })
  rule?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day on which the rule may hold.' })
  firstOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it begins in Berlin, such as "12:00", the same when clocks change; null is only the day.',
  })
  startTime?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many minutes it lasts; null is not stated.' })
  durationMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often a year it is to take place; null is not stated.',
  })
  yearlyTarget?: number | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which it may take place; null as long as it goes on.',
  })
  endsOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it ended.' })
  endReason?: string | null;
}

export const SeriesConnection = connectionOf(Series, 'Series');
