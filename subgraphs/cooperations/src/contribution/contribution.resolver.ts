import { Change } from '@kiezgraph/kernel/graphql/change';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, Float, ID, Query, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { Cooperation } from '../cooperation/cooperation.type';
import { OfficeStub } from '../foreign/office.stub';
import type { ContributionEntity } from './contribution.entity';
import { mayChange, mayRemove, mayRestore } from './contribution.policy';
import { Contribution } from './contribution.type';

@Resolver(() => Contribution)
export class ContributionResolver {
  @Query(() => Contribution, { nullable: true, description: 'One contribution the viewer sees.' })
  contribution(
    @Arg('id', () => ID, { description: 'The key of the contribution.' }) id: string,
    @Ctx() { loaders }: CooperationsContext,
  ): Promise<ContributionEntity | null> | null {
    const key = keyFrom('Contribution', id);
    return key === null ? null : loaders.contribution.load(key);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ContributionEntity): string {
    return globalId('Contribution', row);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: 'How many hours, in quarter hours; null is unknown, which is not zero.',
  })
  hours(@Root() { hours }: ContributionEntity): number | null {
    return hours === null ? null : Number(hours);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that states it.' })
  office(@Root() row: ContributionEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => Cooperation, { nullable: true, description: 'The cooperation in which it was given.' })
  cooperation(
    @Root() row: ContributionEntity,
    @Ctx() { loaders }: CooperationsContext,
  ): Promise<CooperationEntity | null> {
    return loaders.cooperation.load({ officeId: row.cooperationOfficeId, id: row.cooperationId });
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: ContributionEntity, @Ctx() { loaders }: CooperationsContext): Promise<Change[]> {
    return loaders.contributionHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the contribution.' })
  viewerCanChange(@Root() row: ContributionEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayChange(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may remove the contribution.' })
  viewerCanRemove(@Root() row: ContributionEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayRemove(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may put the removed contribution back.' })
  viewerCanRestore(@Root() row: ContributionEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayRestore(db.viewer, row);
  }
}
