import { Change } from '@kiezgraph/kernel/graphql/change';
import { globalId, keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { toPayload, type Payload } from '@kiezgraph/kernel/graphql/payload';
import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { Office } from '../register/register.type';
import type { OfficeRow } from '../register/register.repository';
import { memberChange, MemberChangeInput, MemberChangePayload } from './member-change';
import { memberErase, MemberEraseInput, MemberErasePayload } from './member-erase';
import { memberInvite, MemberInviteInput, MemberInvitePayload } from './member-invite';
import { memberRemove, MemberRemoveInput, MemberRemovePayload } from './member-remove';
import type { MembershipEntity } from './membership.entity';
import { mayChange, mayErase, mayLead } from './membership.policy';
import { Membership } from './membership.type';

const INPUT = { description: 'What the act is to do.' };

@Resolver(() => Membership)
export class MembershipResolver {
  @Query(() => Membership, {
    nullable: true,
    description: 'One membership of an office the viewer works in, or of the viewer.',
  })
  membership(
    @Arg('id', () => ID, { description: 'The key of the membership.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<MembershipEntity | null> | null {
    const key = keyFrom('Membership', id);
    return key === null ? null : loaders.membership.load(key);
  }

  @Mutation(() => MemberInvitePayload, {
    nullable: true,
    description: "Gives a person a role in an office; an act of the office's lead.",
  })
  async memberInvite(
    @Arg('input', () => MemberInviteInput, INPUT) input: MemberInviteInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<MembershipEntity>> {
    return toPayload(await memberInvite(ctx, input));
  }

  @Mutation(() => MemberChangePayload, {
    nullable: true,
    description: "Changes a colleague's role, name or last day; an act of the office's lead.",
  })
  async memberChange(
    @Arg('input', () => MemberChangeInput, INPUT) input: MemberChangeInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<MembershipEntity>> {
    return toPayload(await memberChange(ctx, input));
  }

  @Mutation(() => MemberRemovePayload, {
    nullable: true,
    description: "Takes a colleague's rights away at once; an act of the office's lead.",
  })
  async memberRemove(
    @Arg('input', () => MemberRemoveInput, INPUT) input: MemberRemoveInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<MembershipEntity>> {
    return toPayload(await memberRemove(ctx, input));
  }

  @Mutation(() => MemberErasePayload, {
    nullable: true,
    description:
      "Erases a removed member's name, e-mail address and identity for ever; an act of the office's lead that can not be undone.",
  })
  async memberErase(
    @Arg('input', () => MemberEraseInput, INPUT) input: MemberEraseInput,
    @Ctx() ctx: ActorsContext,
  ): Promise<Payload<MembershipEntity>> {
    return toPayload(await memberErase(ctx, input));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: MembershipEntity): string {
    return globalId('Membership', row);
  }

  @FieldResolver(() => Office, { description: 'The office.' })
  office(@Root() row: RecordKey, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actor a representative speaks for; null for other roles, and where it was not stated.',
  })
  actor(
    @Root() row: MembershipEntity,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorEntity | null> | null {
    return row.actorId === null ? null : loaders.actor.load({ officeId: row.officeId, id: row.actorId });
  }

  @FieldResolver(() => [Change], {
    description:
      'The newest 100 changes, newest first, for those who work in the office; else empty. Of personal values only that they changed.',
  })
  history(@Root() row: RecordKey, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.membershipHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change this membership.' })
  viewerCanChange(@Root() row: MembershipEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayChange(db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may remove this person.' })
  viewerCanRemove(@Root() row: MembershipEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayLead(db.viewer, row.officeId) && row.removedAt === null;
  }

  @FieldResolver(() => Boolean, {
    description: "Whether the viewer may erase the removed member's personal values.",
  })
  viewerCanErase(@Root() row: MembershipEntity, @Ctx() { db }: ActorsContext): boolean {
    return mayErase(db.viewer, row);
  }
}

/** What the register shows of an office to its own people. */
@Resolver(() => Office)
export class OfficeMembersResolver {
  @FieldResolver(() => [Membership], {
    description: 'The members of the office, present and past, for those who work there; else only oneself.',
  })
  members(@Root() row: OfficeRow, @Ctx() { loaders }: ActorsContext): Promise<MembershipEntity[]> {
    return loaders.members.load(row.id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may invite colleagues into the office.' })
  async viewerCanInvite(@Root() row: OfficeRow, @Ctx() { db }: ActorsContext): Promise<boolean> {
    return mayLead(db.viewer, row.id);
  }
}
