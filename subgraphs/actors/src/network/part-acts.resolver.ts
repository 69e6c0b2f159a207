import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { networkMemberAdd, NetworkMemberAddInput, NetworkMemberAddPayload } from './network-member-add';
import {
  networkMemberChange,
  NetworkMemberChangeInput,
  NetworkMemberChangePayload,
} from './network-member-change';
import {
  networkMemberRemove,
  NetworkMemberRemovePayload,
  NetworkMembershipAtVersionInput,
} from './network-member-remove';
import { networkMemberRestore, NetworkMemberRestorePayload } from './network-member-restore';
import { networkRoleAdd, NetworkRoleAddInput, NetworkRoleAddPayload } from './network-role-add';
import { networkRoleChange, NetworkRoleChangeInput, NetworkRoleChangePayload } from './network-role-change';
import {
  NetworkRoleAtVersionInput,
  networkRoleRemove,
  NetworkRoleRemovePayload,
} from './network-role-remove';
import { networkRoleRestore, NetworkRoleRestorePayload } from './network-role-restore';
import type { PartRow } from './part.repository';

const INPUT = { description: 'What the act is to do.' };

type Answer = Promise<Payload<PartRow>>;

@Resolver()
export class NetworkPartActsResolver {
  @Mutation(() => NetworkMemberAddPayload, {
    nullable: true,
    description: 'Names an actor as a member of a network.',
  })
  async networkMemberAdd(
    @Arg('input', () => NetworkMemberAddInput, INPUT) input: NetworkMemberAddInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkMemberAdd(ctx, input));
  }

  @Mutation(() => NetworkMemberChangePayload, {
    nullable: true,
    description: 'Changes the time or source of a membership, such as its end.',
  })
  async networkMemberChange(
    @Arg('input', () => NetworkMemberChangeInput, INPUT) input: NetworkMemberChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkMemberChange(ctx, input));
  }

  @Mutation(() => NetworkMemberRemovePayload, {
    nullable: true,
    description: 'Takes a membership out that was entered by mistake.',
  })
  async networkMemberRemove(
    @Arg('input', () => NetworkMembershipAtVersionInput, INPUT) input: NetworkMembershipAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkMemberRemove(ctx, input));
  }

  @Mutation(() => NetworkMemberRestorePayload, {
    nullable: true,
    description: 'Puts a membership back that was taken out.',
  })
  async networkMemberRestore(
    @Arg('input', () => NetworkMembershipAtVersionInput, INPUT) input: NetworkMembershipAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkMemberRestore(ctx, input));
  }

  @Mutation(() => NetworkRoleAddPayload, {
    nullable: true,
    description: 'Names what an actor is to a network; a role is no membership.',
  })
  async networkRoleAdd(
    @Arg('input', () => NetworkRoleAddInput, INPUT) input: NetworkRoleAddInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkRoleAdd(ctx, input));
  }

  @Mutation(() => NetworkRoleChangePayload, {
    nullable: true,
    description: 'Changes the time or source of a role, such as its end.',
  })
  async networkRoleChange(
    @Arg('input', () => NetworkRoleChangeInput, INPUT) input: NetworkRoleChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkRoleChange(ctx, input));
  }

  @Mutation(() => NetworkRoleRemovePayload, {
    nullable: true,
    description: 'Takes a role out that was entered by mistake.',
  })
  async networkRoleRemove(
    @Arg('input', () => NetworkRoleAtVersionInput, INPUT) input: NetworkRoleAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkRoleRemove(ctx, input));
  }

  @Mutation(() => NetworkRoleRestorePayload, {
    nullable: true,
    description: 'Puts a role back that was taken out.',
  })
  async networkRoleRestore(
    @Arg('input', () => NetworkRoleAtVersionInput, INPUT) input: NetworkRoleAtVersionInput,
    @Ctx() ctx: ActorsContext,
  ): Answer {
    return toPayload(await networkRoleRestore(ctx, input));
  }
}
