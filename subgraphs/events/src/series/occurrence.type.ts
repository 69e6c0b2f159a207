import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import { Event } from '../event/event.type';

@ObjectType({
  description: 'One time a series takes place, computed from its rule or said by its office (Termin).',
})
export class SeriesOccurrence {
  @Field(() => LocalDate, {
    description: 'The day on which the rule puts it; names the occurrence, also when it was moved.',
  })
  occurrenceOn!: string;

  @Field(() => LocalDate, { description: 'The first day on which it may be now.' })
  startsOn!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it begins; null when only the day is known.' })
  startsAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends, if that is known.' })
  endsAt?: Date | null;

  @Field(() => Boolean, { description: 'Whether it does not take place although the rule says so.' })
  isSkipped!: boolean;

  @Field(() => Event, {
    nullable: true,
    description:
      'The event, once something was said of it: moved, cancelled, held; null as long as it is only computed.',
  })
  event?: Event | null;
}
