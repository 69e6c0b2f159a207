import { searchArgument } from '@kiezgraph/kernel/db/search';
import { numberWanted } from '@kiezgraph/kernel/graphql/node';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { recordWanted } from '../foreign/record.reference';
import { EventKind } from '../event/event.words';
import type { SeriesFilterValues } from './series.repository';

@InputType({ description: 'Which series a list shows; conditions given together must all hold.' })
export class SeriesFilter {
  @Field(() => ID, { nullable: true, description: 'Only series this office keeps.' })
  officeId?: string | null;

  @Field(() => [EventKind], { nullable: true, description: 'Only series of events of these kinds.' })
  kinds?: EventKind[] | null;

  @Field(() => ID, { nullable: true, description: 'Only series for this network.' })
  networkId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only series of meetings of this working group.' })
  workingGroupId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Only series whose end is stated, or only those whose is not.',
  })
  isEnded?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only series in whose title, description or place these words are found; umlauts and small typing errors do not matter.',
  })
  search?: string | null;
}

/** The values of a filter, its ids read. */
export const valuesOf = async (
  { home }: EventsContext,
  filter: SeriesFilter | undefined,
): Promise<SeriesFilterValues> => {
  if (!filter) return {};
  const search = searchArgument('search', filter.search);
  const [network, workingGroup] = await Promise.all([
    recordWanted(home, 'Network', filter.networkId),
    recordWanted(home, 'WorkingGroup', filter.workingGroupId),
  ]);
  const { officeId, kinds, isEnded } = filter;
  return {
    ...{ network, workingGroup, search },
    officeId: numberWanted('Office', officeId),
    kinds: kinds ?? null,
    isEnded: isEnded ?? null,
  };
};
