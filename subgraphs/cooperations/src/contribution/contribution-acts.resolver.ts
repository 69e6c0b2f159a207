import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { ContributionAtVersionInput } from './contribution-act';
import {
  contributionChange,
  ContributionChangeInput,
  ContributionChangePayload,
} from './contribution-change';
import type { ContributionEntity } from './contribution.entity';
import {
  contributionRecord,
  ContributionRecordInput,
  ContributionRecordPayload,
} from './contribution-record';
import { contributionRemove, ContributionRemovePayload } from './contribution-remove';
import { contributionRestore, ContributionRestorePayload } from './contribution-restore';

const INPUT = { description: 'What the act is to do.' };
type Answer = Promise<Payload<ContributionEntity>>;

@Resolver()
export class ContributionActsResolver {
  @Mutation(() => ContributionRecordPayload, {
    nullable: true,
    description: 'States what was given in a cooperation that has begun.',
  })
  async contributionRecord(
    @Arg('input', () => ContributionRecordInput, INPUT) input: ContributionRecordInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await contributionRecord(ctx, input));
  }

  @Mutation(() => ContributionChangePayload, {
    nullable: true,
    description: 'Changes a contribution; an act of the office that stated it.',
  })
  async contributionChange(
    @Arg('input', () => ContributionChangeInput, INPUT) input: ContributionChangeInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await contributionChange(ctx, input));
  }

  @Mutation(() => ContributionRemovePayload, {
    nullable: true,
    description:
      'Takes a contribution entered by mistake out of lists and sums; a fulfilled cooperation keeps one.',
  })
  async contributionRemove(
    @Arg('input', () => ContributionAtVersionInput, INPUT) input: ContributionAtVersionInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await contributionRemove(ctx, input));
  }

  @Mutation(() => ContributionRestorePayload, {
    nullable: true,
    description: 'Puts a removed contribution back.',
  })
  async contributionRestore(
    @Arg('input', () => ContributionAtVersionInput, INPUT) input: ContributionAtVersionInput,
    @Ctx() ctx: CooperationsContext,
  ): Answer {
    return toPayload(await contributionRestore(ctx, input));
  }
}
