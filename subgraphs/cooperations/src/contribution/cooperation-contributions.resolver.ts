import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CooperationsContext } from '../context';
import type { CooperationEntity } from '../cooperation/cooperation.entity';
import { Cooperation } from '../cooperation/cooperation.type';
import type { ContributionEntity } from './contribution.entity';
import { concernedOffices, mayContribute } from './contribution.policy';
import type { ContributionTotalRow } from './contribution.repository';
import { ContributionConnection, ContributionTotal } from './contribution.type';

const isConcerned = ({ db }: CooperationsContext, row: CooperationEntity): boolean =>
  concernedOffices(row).some(office => db.viewer.staffOffices.includes(office));

export const toTotal = (row: ContributionTotalRow): ContributionTotal => ({
  ...row,
  hours: Number(row.hours),
  inKindValue: { stated: row.inKind, unknownCount: row.inKindUnknownCount },
  money: { stated: row.money, unknownCount: row.moneyUnknownCount },
});

/** What was given in a cooperation, for those whom it concerns; to others an empty list would say that nothing was given. */
@Resolver(() => Cooperation)
export class CooperationContributionsResolver {
  @FieldResolver(() => ContributionConnection, {
    nullable: true,
    description: 'What was given, earliest first, for the offices of the parties; null for others.',
  })
  async contributions(
    @Root() row: CooperationEntity,
    @Args(() => PageInput) { first, after }: PageInput,
    @Arg('removed', () => Boolean, {
      defaultValue: false,
      description: 'True for the removed entries of the own office, instead of those that count.',
    })
    removed: boolean,
    @Ctx() ctx: CooperationsContext,
  ): Promise<Page<ContributionEntity> | null> {
    return isConcerned(ctx, row) ? ctx.loaders.contributions.load(row, { first, after, removed }) : null;
  }

  @FieldResolver(() => ContributionTotal, {
    nullable: true,
    description: 'What the contributions add up to, for the offices of the parties; null for others.',
  })
  async contributionTotal(
    @Root() row: CooperationEntity,
    @Ctx() ctx: CooperationsContext,
  ): Promise<ContributionTotal | null> {
    return isConcerned(ctx, row) ? toTotal(await ctx.loaders.contributionTotal.load(row)) : null;
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state what was given.' })
  viewerCanContribute(@Root() row: CooperationEntity, @Ctx() { db }: CooperationsContext): boolean {
    return mayContribute(db.viewer, row);
  }
}
