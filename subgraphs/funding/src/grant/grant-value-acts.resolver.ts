import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { FundingContext } from '../context';
import { grantValueAdd, GrantValueAddInput, GrantValueAddPayload } from './grant-value-add';
import { grantValuePrefer, GrantValuePreferInput, GrantValuePreferPayload } from './grant-value-prefer';
import { grantValueRemove, GrantValueRemoveInput, GrantValueRemovePayload } from './grant-value-remove';
import type { GrantEntity } from './grant.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<GrantEntity>>;

@Resolver()
export class GrantValueActsResolver {
  @Mutation(() => GrantValueAddPayload, {
    nullable: true,
    description: 'Keeps what another source states of a grant; which value counts stays as it is.',
  })
  async grantValueAdd(
    @Arg('input', () => GrantValueAddInput, INPUT) input: GrantValueAddInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantValueAdd(ctx, input));
  }

  @Mutation(() => GrantValuePreferPayload, {
    nullable: true,
    description:
      'Lets a stated value count from now on; the one that counted so far stays among the values and can be preferred again.',
  })
  async grantValuePrefer(
    @Arg('input', () => GrantValuePreferInput, INPUT) input: GrantValuePreferInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantValuePrefer(ctx, input));
  }

  @Mutation(() => GrantValueRemovePayload, {
    nullable: true,
    description: 'Takes a value that does not count out of the list.',
  })
  async grantValueRemove(
    @Arg('input', () => GrantValueRemoveInput, INPUT) input: GrantValueRemoveInput,
    @Ctx() ctx: FundingContext,
  ): Answer {
    return toPayload(await grantValueRemove(ctx, input));
  }
}
