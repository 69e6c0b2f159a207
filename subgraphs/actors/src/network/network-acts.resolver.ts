import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { NetworkAtVersionInput } from './network-act';
import { networkArchive, NetworkArchivePayload } from './network-archive';
import { networkChange, NetworkChangeInput, NetworkChangePayload } from './network-change';
import { networkCreate, NetworkCreateInput, NetworkCreatePayload } from './network-create';
import { networkEnd, NetworkEndInput, NetworkEndPayload } from './network-end';
import { networkReopen, NetworkReopenPayload } from './network-reopen';
import { networkRestore, NetworkRestorePayload } from './network-restore';
import { networkValueAdd, NetworkValueAddInput, NetworkValueAddPayload } from './network-value-add';
import { NetworkValueInput, networkValuePrefer, NetworkValuePreferPayload } from './network-value-prefer';
import { networkValueRemove, NetworkValueRemovePayload } from './network-value-remove';
import {
  networkVisibilityChange,
  NetworkVisibilityChangeInput,
  NetworkVisibilityChangePayload,
} from './network-visibility-change';
import type { NetworkEntity } from './network.entity';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<NetworkEntity>>;

@Resolver()
export class NetworkActsResolver {
  @Mutation(() => NetworkCreatePayload, {
    nullable: true,
    description: 'Makes an entry for a network, seen by its own office only.',
  })
  async networkCreate(
    @Arg('input', () => NetworkCreateInput, INPUT) input: NetworkCreateInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkCreate(ctx, input));
  }

  @Mutation(() => NetworkChangePayload, {
    nullable: true,
    description: 'Changes what is stated of a network.',
  })
  async networkChange(
    @Arg('input', () => NetworkChangeInput, INPUT) input: NetworkChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkChange(ctx, input));
  }

  @Mutation(() => NetworkVisibilityChangePayload, {
    nullable: true,
    description: 'Changes who sees a network with its members, roles and working groups.',
  })
  async networkVisibilityChange(
    @Arg('input', () => NetworkVisibilityChangeInput, INPUT) input: NetworkVisibilityChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkVisibilityChange(ctx, input));
  }

  @Mutation(() => NetworkEndPayload, { nullable: true, description: 'States that a network has ended.' })
  async networkEnd(
    @Arg('input', () => NetworkEndInput, INPUT) input: NetworkEndInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkEnd(ctx, input));
  }

  @Mutation(() => NetworkReopenPayload, { nullable: true, description: 'Takes the end of a network back.' })
  async networkReopen(
    @Arg('input', () => NetworkAtVersionInput, INPUT) input: NetworkAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkReopen(ctx, input));
  }

  @Mutation(() => NetworkArchivePayload, {
    nullable: true,
    description: 'Takes a network out of the lists; what refers to it stays.',
  })
  async networkArchive(
    @Arg('input', () => NetworkAtVersionInput, INPUT) input: NetworkAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkArchive(ctx, input));
  }

  @Mutation(() => NetworkRestorePayload, {
    nullable: true,
    description: 'Puts an archived network back into the lists.',
  })
  async networkRestore(
    @Arg('input', () => NetworkAtVersionInput, INPUT) input: NetworkAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkRestore(ctx, input));
  }

  @Mutation(() => NetworkValueAddPayload, {
    nullable: true,
    description: 'Adds what another source says of a field of a network.',
  })
  async networkValueAdd(
    @Arg('input', () => NetworkValueAddInput, INPUT) input: NetworkValueAddInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkValueAdd(ctx, input));
  }

  @Mutation(() => NetworkValuePreferPayload, {
    nullable: true,
    description: 'Makes one of several values the preferred one; the one before stays beside it.',
  })
  async networkValuePrefer(
    @Arg('input', () => NetworkValueInput, INPUT) input: NetworkValueInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkValuePrefer(ctx, input));
  }

  @Mutation(() => NetworkValueRemovePayload, {
    nullable: true,
    description: 'Takes a value that is not preferred out of the list.',
  })
  async networkValueRemove(
    @Arg('input', () => NetworkValueInput, INPUT) input: NetworkValueInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkValueRemove(ctx, input));
  }
}
