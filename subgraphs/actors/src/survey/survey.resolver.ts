import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { shownProject } from '../foreign/project.reference';
import { ProjectStub } from '../foreign/project.stub';
import type { NetworkEntity } from '../network/network.entity';
import { Network } from '../network/network.type';
import type { AreaRow, OfficeRow } from '../register/register.repository';
import { Office, QmArea } from '../register/register.type';
import { conversionOf } from './survey.counts';
import type { PremisesSurveyEntity } from './survey.entity';
import { PremisesSurveyOrder, SurveyCount } from './survey.enums';
import { PremisesSurveyFilter, surveyFilterValues } from './survey.filter';
import { readSurveys } from './survey.repository';
import { PremisesSurvey, PremisesSurveyConnection, SurveyConversion } from './survey.type';

@Resolver(() => PremisesSurvey)
export class SurveyResolver {
  @Query(() => PremisesSurvey, { nullable: true, description: 'One survey of premises the viewer sees.' })
  premisesSurvey(
    @Arg('id', () => ID, { description: 'The key of the survey.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<PremisesSurveyEntity | null> | null {
    const key = keyFrom('PremisesSurvey', id);
    return key === null ? null : loaders.survey.load(key);
  }

  @Query(() => PremisesSurveyConnection, {
    nullable: true,
    description: 'The surveys of premises the viewer sees.',
  })
  async premisesSurveys(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => PremisesSurveyFilter, { nullable: true, description: 'Which surveys to show.' })
    filter: PremisesSurveyFilter | undefined,
    @Arg('orderBy', () => PremisesSurveyOrder, {
      defaultValue: PremisesSurveyOrder.BEGIN_DESC,
      description: 'How to sort.',
    })
    orderBy: PremisesSurveyOrder,
    @Ctx() { db, cursors, home }: ActorsContext,
  ): Promise<Page<PremisesSurveyEntity>> {
    const values = await surveyFilterValues(home, filter);
    return db.read(em => readSurveys(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: PremisesSurveyEntity): string {
    return globalId('PremisesSurvey', row);
  }

  @FieldResolver(() => Office, { description: 'The office that keeps the entry.' })
  office(@Root() row: PremisesSurveyEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => QmArea, { nullable: true, description: 'The area it was made in, if stated.' })
  area(@Root() row: PremisesSurveyEntity, @Ctx() { loaders }: ActorsContext): Promise<AreaRow | null> | null {
    return row.areaId === null ? null : loaders.areas.byId.load(row.areaId);
  }

  @FieldResolver(() => Network, {
    nullable: true,
    description: 'The network it was made for, if stated and seen by the viewer.',
  })
  network(
    @Root() row: PremisesSurveyEntity,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<NetworkEntity | null> | null {
    return row.networkId === null
      ? null
      : loaders.network.load({ officeId: row.officeId, id: row.networkId });
  }

  @FieldResolver(() => ProjectStub, {
    nullable: true,
    description: 'The project it was part of, if stated and seen by the viewer.',
  })
  project(
    @Root() { projectOfficeId, projectId }: PremisesSurveyEntity,
    @Ctx() { home }: ActorsContext,
  ): Promise<ProjectStub | null> | null {
    return projectOfficeId === null || projectId === null
      ? null
      : shownProject(home, refOf({ officeId: projectOfficeId, id: projectId }));
  }

  @FieldResolver(() => Source, { description: 'Who says so, of `unitsSurveyed`.' })
  unitsSurveyedSource(@Root() row: PremisesSurveyEntity): Source {
    return sourceOf({ sourceKind: row.unitsSurveyedSource, citation: row.unitsSurveyedCitation });
  }

  @FieldResolver(() => Source, { description: 'Who says so, of `businessesFound`.' })
  businessesFoundSource(@Root() row: PremisesSurveyEntity): Source {
    return sourceOf({ sourceKind: row.businessesFoundSource, citation: row.businessesFoundCitation });
  }

  @FieldResolver(() => Source, { description: 'Who says so, of `visited`.' })
  visitedSource(@Root() row: PremisesSurveyEntity): Source {
    return sourceOf({ sourceKind: row.visitedSource, citation: row.visitedCitation });
  }

  @FieldResolver(() => Source, { description: 'Who says so, of `joined`.' })
  joinedSource(@Root() row: PremisesSurveyEntity): Source {
    return sourceOf({ sourceKind: row.joinedSource, citation: row.joinedCitation });
  }

  @FieldResolver(() => SurveyConversion, {
    nullable: true,
    description:
      'How many of those counted at one step were counted at another; null where one is not known.',
  })
  conversion(
    @Root() row: PremisesSurveyEntity,
    @Arg('from', () => SurveyCount, {
      defaultValue: SurveyCount.UNITS_SURVEYED,
      description: 'The earlier step.',
    })
    from: SurveyCount,
    @Arg('to', () => SurveyCount, { defaultValue: SurveyCount.JOINED, description: 'The later step.' })
    to: SurveyCount,
  ): SurveyConversion | null {
    return conversionOf(row, from, to);
  }

  @FieldResolver(() => AsOf, { description: 'Whether it was made on a day, as far as it is stated.' })
  asOf(
    @Root() row: PremisesSurveyEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: PremisesSurveyEntity, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.surveyHistory.load(row);
  }
}
