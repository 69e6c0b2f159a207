import { Change } from '@kiezgraph/kernel/graphql/change';
import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import type { ProjectEntity } from '../project/project.entity';
import { Project } from '../project/project.type';
import { MoneyTotal } from '../money/money.type';
import type { MoneyTotalRow } from '../money/money.rows';
import { OfficeStub } from '../foreign/office.stub';
import { isPreferred } from '../sourced-value/sourced.field';
import type { GrantEntity } from './grant.entity';
import { GrantFilter, valuesOf } from './grant.filter';
import { readGrantTotal } from './grant.repository';
import type { InstalmentRow } from './instalment.repository';
import { mayChange, mayRemove, mayRestore } from './grant.policy';
import { GRANT_FIELDS } from './grant.fields';
import type { GrantField } from './grant.enum';
import { Grant, GrantInstalment, GrantValue } from './grant.type';

const projectOf = (
  { loaders }: FundingContext,
  { officeId, projectId }: GrantEntity,
): Promise<ProjectEntity | null> => loaders.project.load({ officeId, id: projectId });

@Resolver(() => Grant)
export class GrantResolver {
  @Query(() => Grant, { nullable: true, description: 'One grant the viewer sees.' })
  grant(
    @Arg('id', () => ID, { description: 'The key of the grant.' }) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<GrantEntity | null> | null {
    const key = keyFrom('Grant', id);
    return key === null ? null : loaders.grant.load(key);
  }

  @Query(() => MoneyTotal, {
    nullable: true,
    description:
      'What the grants that the viewer sees add up to, by the values preferred; without removed ones and those of withdrawn projects.',
  })
  grantTotal(
    @Arg('filter', () => GrantFilter, { nullable: true, description: 'Which grants to count.' })
    filter: GrantFilter | undefined,
    @Ctx() { db }: FundingContext,
  ): Promise<MoneyTotalRow> {
    const values = valuesOf(filter);
    return db.read(em => readGrantTotal(em, values));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: GrantEntity): string {
    return globalId('Grant', row);
  }

  @FieldResolver(() => OfficeStub, {
    nullable: true,
    description: 'The office that keeps the project and its grants.',
  })
  office(@Root() row: GrantEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => Project, { nullable: true, description: 'The project the money is for.' })
  project(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<ProjectEntity | null> {
    return projectOf(ctx, row);
  }

  @FieldResolver(() => AsOf, {
    description: 'Whether the stated time holds a day; where none is stated, that of the project.',
  })
  async asOf(
    @Root() row: GrantEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
    @Ctx() ctx: FundingContext,
  ): Promise<AsOf> {
    const day = dayArgument('on', on);
    return asOf(row.possible === null ? ((await projectOf(ctx, row)) ?? row) : row, day);
  }

  @FieldResolver(() => [GrantValue], {
    description:
      'What sources state of the grant where they disagree, by field, oldest first, for those who work in the owning office; else empty.',
  })
  async values(@Root() row: GrantEntity, @Ctx() { loaders }: FundingContext): Promise<GrantValue[]> {
    return (await loaders.grantValues.load(row)).map(said => {
      const field = said.field as GrantField;
      return {
        id: globalId('GrantValue', said),
        field,
        value: said.value,
        source: sourceOf(said),
        isPreferred: isPreferred(GRANT_FIELDS[field], row, said),
      };
    });
  }

  @FieldResolver(() => [GrantInstalment], {
    description: 'In which cash years it is paid, as far as it is known.',
  })
  instalments(@Root() row: GrantEntity, @Ctx() { loaders }: FundingContext): Promise<InstalmentRow[]> {
    return loaders.grantInstalments.load(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: GrantEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.grantHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the grant.' })
  async viewerCanChange(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayChange(ctx.db.viewer, project, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may remove the grant.' })
  async viewerCanRemove(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayRemove(ctx.db.viewer, project, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the removed grant back.' })
  async viewerCanRestore(@Root() row: GrantEntity, @Ctx() ctx: FundingContext): Promise<boolean> {
    const project = await projectOf(ctx, row);
    return project !== null && mayRestore(ctx.db.viewer, project, row);
  }
}
