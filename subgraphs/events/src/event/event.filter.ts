import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { NO_RECORD, numberWanted, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import type { EventFilterValues } from './event.repository';
import { EventKind, EventStatus } from './event.words';

@InputType({ description: 'Which events a list shows; conditions given together must all hold.' })
export class EventFilter {
  @Field(() => ID, { nullable: true, description: 'Only events this office keeps.' })
  officeId?: string | null;

  @Field(() => [EventKind], { nullable: true, description: 'Only events of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => [EventStatus], { nullable: true, description: 'Only events in one of these states.' })
  statuses?: EventStatus[] | null;

  @Field(() => ID, { nullable: true, description: 'Only events this actor organises.' })
  organiserId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only events that may be on this day or later.' })
  fromOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only events that may be on this day or earlier.' })
  untilOn?: string | null;
}

/** Who does not see an actor does not learn either what it organises. */
const organiserOf = async ({ home }: EventsContext, id: string): Promise<RecordKey> =>
  (await home.keys('actors', 'Actor', [id]))[0] ?? NO_RECORD;

/** The values of a filter, its ids read. */
export const valuesOf = async (
  ctx: EventsContext,
  filter: EventFilter | undefined,
): Promise<EventFilterValues> => {
  if (!filter) return {};
  const { officeId, kinds, statuses, organiserId, fromOn, untilOn } = filter;
  dayArgument('fromOn', fromOn);
  dayArgument('untilOn', untilOn);
  if (fromOn && untilOn && fromOn > untilOn)
    throw new BadInputError('Das Ende liegt vor dem Beginn.', 'untilOn');
  return {
    officeId: numberWanted('Office', officeId),
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    organiser: organiserId == null ? null : await organiserOf(ctx, organiserId),
    fromOn: fromOn ?? null,
    untilOn: untilOn ?? null,
  };
};
