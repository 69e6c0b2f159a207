import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { keyFromRef } from '@kiezgraph/kernel/graphql/node';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ProjectStub } from '../foreign/project.stub';
import type { OfficeRow } from '../register/register.repository';
import { Office } from '../register/register.type';
import type { PremisesSurveyEntity } from './survey.entity';
import { PremisesSurveyConnection } from './survey.type';

@Resolver(() => Office)
export class OfficeSurveysResolver {
  @FieldResolver(() => PremisesSurveyConnection, {
    nullable: true,
    description: 'The surveys of premises the office keeps that the viewer sees, latest begin first.',
  })
  premisesSurveys(
    @Root() row: OfficeRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<PremisesSurveyEntity>> {
    return loaders.surveysOfOffice.load(row.id, page);
  }
}

/** What actors adds to a project. */
@Resolver(() => ProjectStub)
export class ProjectSurveysResolver {
  @FieldResolver(() => PremisesSurveyConnection, {
    nullable: true,
    description:
      'The surveys of premises that were part of the project and that the viewer sees, latest begin first.',
  })
  premisesSurveys(
    @Root() { ref }: ProjectStub,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<PremisesSurveyEntity>> | null {
    const key = keyFromRef(ref);
    return key === null ? null : loaders.surveysOfProject.load(key, page);
  }
}
