import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { callUpdateAdd, CallUpdateAddInput, CallUpdateAddPayload } from './call-update-add';
import { callUpdateRemove, CallUpdateRemoveInput, CallUpdateRemovePayload } from './call-update-remove';
import { callResultPublish, CallResultPublishInput, CallResultPublishPayload } from './call-result-publish';
import { callResultRemove, CallResultRemoveInput, CallResultRemovePayload } from './call-result-remove';
import type { CallEntity } from './call.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<CallEntity>>;

/** What is made known of a call. */
@Resolver()
export class CallNewsActsResolver {
  @Mutation(() => CallUpdateAddPayload, { nullable: true, description: 'Adds news to a call.' })
  async callUpdateAdd(
    @Arg('input', () => CallUpdateAddInput, INPUT) input: CallUpdateAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callUpdateAdd(ctx, input));
  }

  @Mutation(() => CallUpdateRemovePayload, { nullable: true, description: 'Takes news of a call out.' })
  async callUpdateRemove(
    @Arg('input', () => CallUpdateRemoveInput, INPUT) input: CallUpdateRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callUpdateRemove(ctx, input));
  }

  @Mutation(() => CallResultPublishPayload, {
    nullable: true,
    description: 'Publishes the counts of a result, in whole or in part, as a source states them.',
  })
  async callResultPublish(
    @Arg('input', () => CallResultPublishInput, INPUT) input: CallResultPublishInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callResultPublish(ctx, input));
  }

  @Mutation(() => CallResultRemovePayload, { nullable: true, description: 'Takes a published result out.' })
  async callResultRemove(
    @Arg('input', () => CallResultRemoveInput, INPUT) input: CallResultRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await callResultRemove(ctx, input));
  }
}
