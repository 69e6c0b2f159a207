import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import { ProjectRoleKind, ProjectStatus } from './project.enum';
import type { ProjectFilterValues } from './project.repository';

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

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only projects whose stated period holds this day, CERTAIN or POSSIBLE, whatever their state.',
  })
  runsOn?: string;
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
  return {
    officeId: numberWanted('Office', filter?.officeId),
    statuses: filter?.statuses ?? null,
    actors: asked.map(({ roles }, index) => ({ actor: keys[index] ?? null, roles })),
    runsOn: dayArgument('runsOn', filter?.runsOn ?? null),
  };
};
