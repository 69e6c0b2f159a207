import { AsOf, asOf } from '@kiezgraph/kernel/graphql/as-of';
import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId, keyFrom, refOf } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { FundingContext } from '../context';
import { actorIsShown } from '../foreign/actor.reference';
import { OfficeStub } from '../foreign/office.stub';
import type { StepRow } from '../step/step.repository';
import type { CallEntity } from './call.entity';
import { CallOrder, type CallStatus } from './call.enums';
import { CallFilter, valuesOf } from './call.filter';
import type { CallResultRow, CallRoleRow, CallUpdateRow } from './call-parts.entity';
import { readCalls } from './call.repository';
import {
  Call,
  CallConnection,
  CallEligibility,
  CallResult,
  CallRole,
  CallStep,
  CallSupport,
  CallUpdate,
} from './call.type';

@Resolver(() => Call)
export class CallResolver {
  @Query(() => Call, { nullable: true, description: 'One call the viewer sees.' })
  call(
    @Arg('id', () => ID, { description: 'The key of the call.' }) id: string,
    @Ctx() { loaders }: FundingContext,
  ): Promise<CallEntity | null> | null {
    const key = keyFrom('Call', id);
    return key === null ? null : loaders.call.load(key);
  }

  @Query(() => CallConnection, { nullable: true, description: 'The calls the viewer sees.' })
  calls(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => CallFilter, { nullable: true, description: 'Which calls to show.' })
    filter: CallFilter | undefined,
    @Arg('orderBy', () => CallOrder, { defaultValue: CallOrder.TITLE_ASC, description: 'How to sort.' })
    orderBy: CallOrder,
    @Ctx() { db, cursors }: FundingContext,
  ): Promise<Page<CallEntity>> {
    const values = valuesOf(filter, orderBy);
    return db.read(em => readCalls(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: CallEntity): string {
    return globalId('Call', row);
  }

  @FieldResolver(() => ID, { description: "The owning office's number and the record's uuid." })
  ref(@Root() row: CallEntity): string {
    return refOf(row);
  }

  @FieldResolver(() => OfficeStub, { nullable: true, description: 'The office that keeps the call.' })
  office(@Root() row: CallEntity): OfficeStub {
    return { ref: String(row.officeId) };
  }

  @FieldResolver(() => AsOf, {
    description:
      'Whether it takes applications on a day, by its stated opening and closing, whatever its state.',
  })
  openAsOf(
    @Root() row: CallEntity,
    @Arg('on', () => LocalDate, { description: 'The day.' }) on: string,
  ): AsOf {
    return asOf(row, dayArgument('on', on));
  }

  @FieldResolver(() => CallEligibility, { description: 'Who may apply.' })
  eligibility(@Root() row: CallEntity): CallEligibility & Pick<CallEntity, 'needsProgrammeId'> {
    const { eligibleKinds: kinds, districtMayApply, needsProgrammeId } = row;
    return Object.assign(new CallEligibility(), { kinds, districtMayApply, needsProgrammeId });
  }

  @FieldResolver(() => CallSupport, { description: 'What the selected get.' })
  support(@Root() { advice, money, supportPeriod: period }: CallEntity): CallSupport {
    return Object.assign(new CallSupport(), { advice, money, period });
  }

  @FieldResolver(() => [CallRole], {
    nullable: true,
    description:
      'Who stands behind the call, by role, at most 50; without those whose actor is hidden from the viewer.',
  })
  async roles(@Root() row: CallEntity, @Ctx() ctx: FundingContext): Promise<CallRoleRow[]> {
    return withoutHidden(ctx, await ctx.loaders.callRoles.load(row), actorIsShown);
  }

  @FieldResolver(() => [CallUpdate], { description: 'Its news, newest first, at most 200.' })
  updates(@Root() row: CallEntity, @Ctx() { loaders }: FundingContext): Promise<CallUpdateRow[]> {
    return loaders.callUpdates.load(row);
  }

  @FieldResolver(() => [CallResult], {
    description:
      'Its results as they were published, oldest first, at most 50: stated counts, for whoever sees the call.',
  })
  results(@Root() row: CallEntity, @Ctx() { loaders }: FundingContext): Promise<CallResultRow[]> {
    return loaders.callResults.load(row);
  }

  @FieldResolver(() => [CallStep], { description: 'The states it entered, oldest first.' })
  steps(@Root() row: CallEntity, @Ctx() { loaders }: FundingContext): Promise<StepRow<CallStatus>[]> {
    return loaders.callSteps.load(row);
  }

  @FieldResolver(() => [Change], {
    description: 'The newest 100 changes, newest first, for those who work in the owning office; else empty.',
  })
  history(@Root() row: CallEntity, @Ctx() { loaders }: FundingContext): Promise<Change[]> {
    return loaders.callHistory.load(row);
  }
}
