import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { GrantAtVersionInput } from './grant-act';
import { grantChange, GrantChangeInput, GrantChangePayload } from './grant-change';
import {
  grantInstalmentsSet,
  GrantInstalmentsSetInput,
  GrantInstalmentsSetPayload,
} from './grant-instalments-set';
import type { GrantEntity } from './grant.entity';
import { grantRecord, GrantRecordInput, GrantRecordPayload } from './grant-record';
import { grantRemove, GrantRemovePayload } from './grant-remove';
import { grantRestore, GrantRestorePayload } from './grant-restore';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<GrantEntity>>;

@Resolver()
export class GrantActsResolver {
  @Mutation(() => GrantRecordPayload, {
    nullable: true,
    description: 'Records money promised to a project; an act of lead and finance.',
  })
  async grantRecord(
    @Arg('input', () => GrantRecordInput, INPUT) input: GrantRecordInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantRecord(ctx, input));
  }

  @Mutation(() => GrantChangePayload, {
    nullable: true,
    description: 'Changes a grant: its sum becomes known, or unknown again.',
  })
  async grantChange(
    @Arg('input', () => GrantChangeInput, INPUT) input: GrantChangeInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantChange(ctx, input));
  }

  @Mutation(() => GrantRemovePayload, { nullable: true, description: 'Takes a grant out of lists and sums.' })
  async grantRemove(
    @Arg('input', () => GrantAtVersionInput, INPUT) input: GrantAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantRemove(ctx, input));
  }

  @Mutation(() => GrantRestorePayload, {
    nullable: true,
    description: 'Puts a removed grant back into lists and sums.',
  })
  async grantRestore(
    @Arg('input', () => GrantAtVersionInput, INPUT) input: GrantAtVersionInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantRestore(ctx, input));
  }

  @Mutation(() => GrantInstalmentsSetPayload, {
    nullable: true,
    description:
      'States in which cash years a grant is paid; known and complete, the instalments add up to its sum.',
  })
  async grantInstalmentsSet(
    @Arg('input', () => GrantInstalmentsSetInput, INPUT) input: GrantInstalmentsSetInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantInstalmentsSet(ctx, input));
  }
}
