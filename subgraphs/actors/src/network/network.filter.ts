import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, NO_RECORD, numberWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { NetworkKind, NetworkOrder, NetworkStatus } from './network.enums';
import type { NetworkFilterValues } from './network.repository';

@InputType({ description: 'Which networks a list shows; conditions given together must all hold.' })
export class NetworkFilter {
  @Field(() => ID, { nullable: true, description: 'Only networks this office keeps.' })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only networks that name this actor, as a member or in whatever role.',
  })
  actorId?: string;

  @Field(() => ID, { nullable: true, description: 'Only networks that name this area as one of theirs.' })
  areaId?: string;

  @Field(() => [NetworkKind], { nullable: true, description: 'Only networks of these kinds.' })
  kinds?: NetworkKind[];

  @Field(() => [NetworkStatus], { nullable: true, description: 'Only networks that stand there.' })
  statuses?: NetworkStatus[];

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only networks that existed on this day, CERTAIN or POSSIBLE; an actor asked for was in it then, too.',
  })
  on?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only networks whose title or purpose holds these words; forgives umlauts and typing errors.',
  })
  search?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the archived entries instead of those that are kept.',
  })
  archived?: boolean;
}

/** The filter in keys and checked values. */
export const networkFilterValues = (
  filter: NetworkFilter | null | undefined,
  order: NetworkOrder,
): NetworkFilterValues => {
  const search = searchArgument('search', filter?.search);
  if (order === NetworkOrder.BEST_MATCH && search === null)
    throw new BadInputError('Nach Treffern wird nur sortiert, was gesucht wird.', 'orderBy');
  return {
    officeId: numberWanted('Office', filter?.officeId),
    actor: filter?.actorId == null ? null : (keyFrom('Actor', filter.actorId) ?? NO_RECORD),
    areaId: numberWanted('QmArea', filter?.areaId),
    kinds: filter?.kinds ?? null,
    statuses: filter?.statuses ?? null,
    on: dayArgument('on', filter?.on ?? null),
    search,
    archived: filter?.archived ?? false,
  };
};
