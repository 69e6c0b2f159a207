import { BadInputError, dayArgument, periodArgument } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, numberWanted, officialKeyWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { GrantFilterValues } from './grant.repository';

const MOST_PROJECTS = 100;

@InputType({
  description: 'Which grants a total counts; conditions given together must all hold.',
})
export class GrantFilter {
  @Field(() => [ID], { nullable: true, description: 'Only grants of these projects, at most 100.' })
  projectIds?: string[];

  @Field(() => ID, { nullable: true, description: 'Only grants this office keeps.' })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only grants for projects that work in this area; or whose office is its, where no area is stated.',
  })
  areaId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only grants for projects that work in an area of this district; or whose office lies in it, where no area is stated.',
  })
  districtId?: string;

  @Field(() => ID, { nullable: true, description: 'Only grants that come from this fund.' })
  fundId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only grants that come from this programme, or from a fund of it.',
  })
  programmeId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only grants whose stated time holds this day, CERTAIN or POSSIBLE; where none is stated, that of the project.',
  })
  runsOn?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only grants whose stated time shares a day with this period (EDTF), CERTAIN or POSSIBLE; where none is stated, that of the project.',
  })
  period?: string;
}

/** The filter in keys; what is not there or not seen finds nothing. */
export const valuesOf = (filter: GrantFilter | null | undefined): GrantFilterValues => {
  const projectIds = filter?.projectIds ?? null;
  if (projectIds && projectIds.length > MOST_PROJECTS)
    throw new BadInputError(`Es sind mehr als ${MOST_PROJECTS} Projekte.`, 'projectIds');
  const day = dayArgument('runsOn', filter?.runsOn ?? null);
  return {
    projects: projectIds?.map(id => keyFrom('Project', id)).filter(key => key !== null) ?? null,
    officeId: numberWanted('Office', filter?.officeId),
    areaId: numberWanted('QmArea', filter?.areaId),
    districtId: officialKeyWanted('District', filter?.districtId),
    fundId: numberWanted('Fund', filter?.fundId),
    programmeId: numberWanted('Programme', filter?.programmeId),
    periods: [
      ...(day === null ? [] : [{ firstOn: day, lastOn: day }]),
      ...(filter?.period == null ? [] : [periodArgument('period', filter.period)]),
    ],
  };
};
