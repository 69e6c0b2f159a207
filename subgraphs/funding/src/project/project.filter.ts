import { searchArgument } from '@kiezgraph/kernel/db/search';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted, officialKeyWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import { FieldOfAction, ProjectGoalTag } from './project-aims.enum';
import { ProjectRoleKind, ProjectStatus } from './project.enum';
import type { ProjectFilterValues } from './project.conditions';

@InputType({ description: 'Which projects a list shows; conditions given together must all hold.' })
export class ProjectFilter {
  @Field(() => ID, { nullable: true, description: 'Only projects this office keeps.' })
  officeId?: string;

  @Field(() => [ProjectStatus], { nullable: true, description: 'Only projects in one of these states.' })
  statuses?: ProjectStatus[];

  @Field(() => ID, { nullable: true, description: 'Only projects that name this actor, in whatever role.' })
  actorId?: string;

  @Field(() => ID, { nullable: true, description: 'Only projects whose carrier (Träger) is this actor.' })
  carrierId?: string;

  @Field(() => ID, { nullable: true, description: 'Only projects that this actor carries out.' })
  executorId?: string;

  @Field(() => ID, { nullable: true, description: 'Only projects that serve this network.' })
  networkId?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only projects whose stated period holds this day, CERTAIN or POSSIBLE, whatever their state; an actor asked for has its role then, too.',
  })
  runsOn?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only projects that work in this area; or whose office is its, where no area is stated.',
  })
  areaId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Only projects that work in an area of this district; or whose office lies in it, where no area is stated.',
  })
  districtId?: string;

  @Field(() => [FieldOfAction], {
    nullable: true,
    description: 'Only projects of one of these fields of action.',
  })
  fieldsOfAction?: FieldOfAction[];

  @Field(() => [ProjectGoalTag], {
    nullable: true,
    description: 'Only projects with a goal that serves one of these.',
  })
  goalTags?: ProjectGoalTag[];

  @Field(() => ID, { nullable: true, description: 'Only projects with a grant out of this fund.' })
  fundId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only projects with a grant of this programme, by itself or by its fund.',
  })
  programmeId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only projects in whose titles or description these words are found; forgives small typing errors.',
  })
  search?: string;
}

/** The filter in keys. An actor the caller does not see at home finds nothing, or the list would tell of it. */
export const valuesOf = async (
  home: HomeQuestions,
  filter: ProjectFilter | null | undefined,
): Promise<ProjectFilterValues> => {
  const asked = [
    { id: filter?.actorId, roles: null },
    { id: filter?.carrierId, roles: [ProjectRoleKind.CARRIER] },
    { id: filter?.executorId, roles: [ProjectRoleKind.EXECUTOR] },
  ].flatMap(({ id, roles }) => (id === null || id === undefined ? [] : [{ id, roles }]));
  const keys = await home.keys(
    'actors',
    'Actor',
    asked.map(({ id }) => id),
  );
  const networkId = filter?.networkId;
  const [network = null] = networkId == null ? [] : await home.keys('actors', 'Network', [networkId]);
  return {
    ...(networkId != null && { network }),
    officeId: numberWanted('Office', filter?.officeId),
    statuses: filter?.statuses ?? null,
    actors: asked.map(({ roles }, index) => ({ actor: keys[index] ?? null, roles })),
    runsOn: dayArgument('runsOn', filter?.runsOn ?? null),
    areaId: numberWanted('QmArea', filter?.areaId),
    districtId: officialKeyWanted('District', filter?.districtId),
    fieldsOfAction: filter?.fieldsOfAction ?? null,
    goalTags: filter?.goalTags ?? null,
    fundId: numberWanted('Fund', filter?.fundId),
    programmeId: numberWanted('Programme', filter?.programmeId),
    search: searchArgument('search', filter?.search),
  };
};
