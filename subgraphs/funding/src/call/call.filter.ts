import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { CallKind, CallOrder, CallStatus } from './call.enums';
import type { CallFilterValues } from './call.repository';

@InputType({ description: 'Which calls a list shows; conditions given together must all hold.' })
export class CallFilter {
  @Field(() => ID, { nullable: true, description: 'Only calls this office keeps.' })
  officeId?: string | null;

  @Field(() => [CallStatus], { nullable: true, description: 'Only calls in one of these states.' })
  statuses?: CallStatus[];

  @Field(() => [CallKind], { nullable: true, description: 'Only calls of one of these kinds.' })
  kinds?: CallKind[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only calls that by their stated opening and closing take applications on this day, CERTAIN or POSSIBLE, whatever their state.',
  })
  openOn?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only calls in whose titles, topics or audience these words are found; forgives a typing error.',
  })
  search?: string;
}

export const valuesOf = (filter: CallFilter | null | undefined, order: CallOrder): CallFilterValues => {
  const search = searchArgument('search', filter?.search);
  if (order === CallOrder.BEST_MATCH && search === null)
    throw new BadInputError('Nach Treffern sortiert wird nur eine Suche.', 'orderBy');
  return {
    officeId: numberWanted('Office', filter?.officeId),
    statuses: filter?.statuses ?? null,
    kinds: filter?.kinds ?? null,
    openOn: dayArgument('openOn', filter?.openOn ?? null),
    search,
  };
};
