import { connectionOf, PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { BadInputError } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted, officialKeyWanted, refOf } from '@kiezgraph/kernel/graphql/node';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import type { ReportsContext } from '../context';
import { ActorStub, QmAreaStub } from '../foreign/stubs';
import {
  readOrganisations,
  type InvolvementRow,
  type OrganisationFilterValues,
  type OrganisationRow,
} from './organisation.repository';
import {
  InvolvementConnection,
  MoneyTotal,
  OrganisationOrder,
  OrganisationReport,
} from './organisation.type';

const OrganisationReportConnection = connectionOf(OrganisationReport, 'OrganisationReport');

@InputType({ description: 'Which organisations a report shows; conditions given together must all hold.' })
export class OrganisationFilter {
  @Field(() => ID, { nullable: true, description: 'Only organisations this office keeps.' })
  officeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only organisations that sit in this district.' })
  districtId?: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Only organisations that work in at least so many areas.',
  })
  areaCountAtLeast?: number;
}

const valuesOf = (filter: OrganisationFilter | undefined): OrganisationFilterValues => {
  if (typeof filter?.areaCountAtLeast === 'number' && filter.areaCountAtLeast < 0) {
    throw new BadInputError('Eine Anzahl ist nicht negativ.', 'areaCountAtLeast');
  }
  return {
    officeId: numberWanted('Office', filter?.officeId),
    districtKey: officialKeyWanted('District', filter?.districtId),
    areaCountAtLeast: filter?.areaCountAtLeast,
  };
};

@Resolver(() => OrganisationReport)
export class OrganisationResolver {
  @Query(() => OrganisationReportConnection, {
    nullable: true,
    description: 'What each organisation does over all four domains, as far as the viewer sees it.',
  })
  organisationReport(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => OrganisationFilter, { nullable: true, description: 'Which organisations to show.' })
    filter: OrganisationFilter | undefined,
    @Arg('orderBy', () => OrganisationOrder, {
      defaultValue: OrganisationOrder.NAME_ASC,
      description: 'How to sort.',
    })
    orderBy: OrganisationOrder,
    @Ctx() { db, cursors }: ReportsContext,
  ): Promise<Page<OrganisationRow>> {
    const values = valuesOf(filter);
    return db.read(em => readOrganisations(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ActorStub, { nullable: true, description: 'The organisation.' })
  organisation(@Root() row: OrganisationRow): ActorStub {
    return { ref: refOf(row) };
  }

  @FieldResolver(() => [QmAreaStub], {
    nullable: 'itemsAndList',
    description:
      'The areas it works in: those whose offices keep it as an actor or name it in a cooperation, project or event.',
  })
  areas(@Root() row: OrganisationRow): QmAreaStub[] {
    return row.areas.map(area => ({ ref: String(area) }));
  }

  @FieldResolver(() => MoneyTotal, {
    description: 'The grants of the projects it carries or executes; an unknown sum is counted, not added.',
  })
  grantTotal(@Root() { stated, unknownCount, bySource }: OrganisationRow): MoneyTotal {
    return { stated, unknownCount, bySource };
  }

  @FieldResolver(() => InvolvementConnection, { description: 'What it takes part in, by title.' })
  involvements(
    @Root() row: OrganisationRow,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ReportsContext,
  ): Promise<Page<InvolvementRow>> {
    return loaders.involvements.load(row, page);
  }
}
