import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, NO_RECORD, numberWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { recordWanted } from '../foreign/record.reference';
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

  @Field(() => ID, { nullable: true, description: 'Only events for this network.' })
  networkId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only meetings of this working group.' })
  workingGroupId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only events that are part of this project.' })
  projectId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Only events that belong to this series; none if the viewer may not see it.',
  })
  seriesId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only events that may be on this day.' })
  takesPlaceOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only events that may be on this day or later.' })
  fromOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Only events that may be on this day or earlier.' })
  untilOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only events in whose title, description, place or summary these words are found; umlauts and small typing errors do not matter.',
  })
  search?: string | null;
}

const checkDays = ({ takesPlaceOn, fromOn, untilOn }: EventFilter): void => {
  dayArgument('takesPlaceOn', takesPlaceOn);
  dayArgument('fromOn', fromOn);
  dayArgument('untilOn', untilOn);
  if (fromOn && untilOn && fromOn > untilOn)
    throw new BadInputError('Das Ende liegt vor dem Beginn.', 'untilOn');
};

/** The values of a filter, its ids read. */
export const valuesOf = async (
  { home }: EventsContext,
  filter: EventFilter | undefined,
): Promise<EventFilterValues> => {
  if (!filter) return {};
  checkDays(filter);
  const search = searchArgument('search', filter.search);
  const [organiser, network, workingGroup, project] = await Promise.all([
    recordWanted(home, 'Actor', filter.organiserId),
    recordWanted(home, 'Network', filter.networkId),
    recordWanted(home, 'WorkingGroup', filter.workingGroupId),
    recordWanted(home, 'Project', filter.projectId),
  ]);
  const { officeId, kinds, statuses, takesPlaceOn, fromOn, untilOn } = filter;
  return {
    ...{ organiser, network, workingGroup, project, search },
    officeId: numberWanted('Office', officeId),
    series: filter.seriesId == null ? null : (keyFrom('Series', filter.seriesId) ?? NO_RECORD),
    kinds: kinds ?? null,
    statuses: statuses ?? null,
    takesPlaceOn: takesPlaceOn ?? null,
    fromOn: fromOn ?? null,
    untilOn: untilOn ?? null,
  };
};
