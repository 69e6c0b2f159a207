import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { CallEntity } from '../call/call.entity';
import { Call } from '../call/call.type';
import type { FundingContext } from '../context';
import { actorIsShown } from '../foreign/actor.reference';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { ApplicationConnection } from './application.type';
import type { CallTallyRow, NamedRow } from './call-tally.repository';
import { CallTally, type ApplicationCount } from './call-tally.type';

const SOURCES = {
  nullable: true,
  description: 'Only those named by one of these kinds of source; absent takes all.',
};

/** Those named publicly whose home shows them to the viewer; who works in the office of the call keeps all. */
const shownNamed = async (ctx: FundingContext, call: CallEntity): Promise<NamedRow[]> =>
  withoutHidden(ctx, await ctx.loaders.namedOfCall.load(call), actorIsShown);

const namedBy = async (
  ctx: FundingContext,
  call: CallEntity,
  sources: readonly SourceKind[] | null | undefined,
): Promise<NamedRow[]> => {
  const rows = await shownNamed(ctx, call);
  return sources ? rows.filter(({ sourceKind }) => sources.includes(sourceKind)) : rows;
};

/** What was never written down is missing among those who were not selected: their counts are lower bounds. */
const countsOf = ({ applicationListIsComplete }: CallEntity, tally: CallTallyRow) => {
  const count = (atLeast: number): ApplicationCount => ({
    atLeast,
    exactCount: applicationListIsComplete ? atLeast : null,
  });
  return {
    applicantCount: count(tally.applicantCount),
    uncheckedCount: count(tally.uncheckedCount),
    eligibleCount: count(tally.eligibleCount),
    rejectedCount: count(tally.rejectedCount),
    withdrawnCount: count(tally.withdrawnCount),
    reserveCount: count(tally.reserveCount),
    notSelectedCount: count(tally.notSelectedCount),
  };
};

/** The applications of a call, and what they come to. */
@Resolver(() => Call)
export class CallApplicationsResolver {
  @FieldResolver(() => ApplicationConnection, {
    description:
      'Its applications, oldest entry first: all for its office, for others those that are named publicly and whose applicant they see.',
  })
  async applications(
    @Root() row: CallEntity,
    @Args(() => PageInput) { first, after }: PageInput,
    @Arg('statuses', () => [ApplicationStatus], {
      nullable: true,
      description: 'Only applications in one of these states.',
    })
    statuses: ApplicationStatus[] | undefined,
    @Ctx() ctx: FundingContext,
  ): Promise<Page<ApplicationEntity>> {
    const { officeId, id } = row;
    const shown = mayKeep(ctx.db.viewer, officeId) ? null : await shownNamed(ctx, row);
    const page = { first, after, statuses: statuses ?? null };
    return ctx.loaders.applicationsOfCall.load({ officeId, id, shown }, page);
  }

  @FieldResolver(() => CallTally, {
    nullable: true,
    description:
      'What its applications come to, for those who work in its office; null for others, who have `results`.',
  })
  async tally(@Root() row: CallEntity, @Ctx() { db, loaders }: FundingContext): Promise<CallTally | null> {
    if (!mayKeep(db.viewer, row.officeId)) return null;
    const tally = await loaders.callTally.load(row);
    const freePlaces = row.quota === null ? null : row.quota - tally.selectedCount;
    return { ...tally, ...countsOf(row, tally), freePlaces };
  }

  @FieldResolver(() => Int, {
    description:
      'How many of its selected are named publicly, by kind of source; without those whose applicant is hidden from the viewer.',
  })
  async namedCount(
    @Root() row: CallEntity,
    @Arg('sources', () => [SourceKind], SOURCES) sources: SourceKind[] | undefined,
    @Ctx() ctx: FundingContext,
  ): Promise<number> {
    return (await namedBy(ctx, row, sources)).length;
  }

  @FieldResolver(() => Int, {
    description: 'How many of those named publicly dropped out after the decision.',
  })
  async namedDroppedOutCount(
    @Root() row: CallEntity,
    @Arg('sources', () => [SourceKind], SOURCES) sources: SourceKind[] | undefined,
    @Ctx() ctx: FundingContext,
  ): Promise<number> {
    return (await namedBy(ctx, row, sources)).filter(({ isDroppedOut }) => isDroppedOut).length;
  }
}
