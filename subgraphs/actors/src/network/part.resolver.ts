import { actsOn } from '@kiezgraph/kernel/graphql/acting-offices';
import { AsOf, asOfPart } from '@kiezgraph/kernel/graphql/as-of';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { globalId } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source, sourceOf } from '@kiezgraph/kernel/graphql/source';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { NetworkEntity } from './network.entity';
import { MembershipAnswer, NetworkRoleKind } from './network.enums';
import {
  Network,
  NetworkMemberCount,
  NetworkMembership,
  NetworkMembershipConnection,
  NetworkRole,
  NetworkRoleConnection,
} from './network.type';
import type { PartRow } from './part.repository';

const ON = { nullable: true, description: 'Only those that held on this day, CERTAIN or POSSIBLE.' };
const REMOVED = {
  defaultValue: false,
  description: 'True for the entries that were taken out, seen by their own office only.',
};

/** Who is in a network, and who is what to it. */
@Resolver(() => Network)
export class NetworkPartsResolver {
  @FieldResolver(() => NetworkMemberCount, {
    description: 'How many members it has, each actor once, as far as the viewer sees them.',
  })
  async memberCount(
    @Root() row: NetworkEntity,
    @Arg('on', () => LocalDate, {
      nullable: true,
      description: 'The day; absent counts whoever is named as a member, at whatever time.',
    })
    on: string | undefined,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<NetworkMemberCount> {
    const count = await loaders.memberCounts.load(row, dayArgument('on', on ?? null));
    const isExact = count.isWhole && count.possible === 0;
    return { atLeast: count.certain, possible: count.possible, exact: isExact ? count.certain : null };
  }

  @FieldResolver(() => NetworkMembershipConnection, {
    description: "The members by the actor's name, without those whose actor is hidden from the viewer.",
  })
  members(
    @Root() row: NetworkEntity,
    @Args(() => PageInput) page: PageInput,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Arg('removed', () => Boolean, REMOVED) removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<PartRow>> {
    const day = dayArgument('on', on ?? null);
    return loaders.networkParts.load(row, {
      ...page,
      roles: ['MEMBER'],
      notMembers: false,
      on: day,
      removed,
    });
  }

  @FieldResolver(() => NetworkRoleConnection, {
    description:
      "Who is what to the network, by the actor's name, without those whose actor is hidden from the viewer.",
  })
  roles(
    @Root() row: NetworkEntity,
    @Args(() => PageInput) page: PageInput,
    @Arg('kinds', () => [NetworkRoleKind], { nullable: true, description: 'Only these roles.' })
    kinds: NetworkRoleKind[] | undefined,
    @Arg('notMembers', () => Boolean, {
      defaultValue: false,
      description: 'True for those only that are not named as members: their membership is NO or UNKNOWN.',
    })
    notMembers: boolean,
    @Arg('on', () => LocalDate, ON) on: string | undefined,
    @Arg('removed', () => Boolean, REMOVED) removed: boolean,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<PartRow>> {
    const roles = kinds ?? Object.values(NetworkRoleKind);
    const day = dayArgument('on', on ?? null);
    return loaders.networkParts.load(row, { ...page, roles, notMembers, on: day, removed });
  }
}

const ACTOR = {
  nullable: true,
  description: 'The actor; null for its own office where the actor is hidden from it by now.',
};
const VERSION = {
  nullable: true,
  description:
    'Counts the changes; hand it back as expectedVersion. For those who work in its office; else null.',
};
const AS_OF = {
  description:
    'Whether it held on a day: as long as the network exists, and where it states a time, within both.',
};
const versionOf = ({ db }: ActorsContext, row: PartRow): number | null =>
  actsOn(db.viewer, row) ? row.version : null;
const asOf = (row: PartRow, on: string): AsOf =>
  asOfPart(row, { possible: row.networkPossible, certain: row.networkCertain }, dayArgument('on', on));
const actorOf = ({ loaders }: ActorsContext, row: PartRow): Promise<ActorEntity | null> =>
  loaders.actor.load({ officeId: row.actorOfficeId, id: row.actorId });

@Resolver(() => NetworkMembership)
export class NetworkMembershipResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: PartRow): string {
    return globalId('NetworkMembership', row);
  }

  @FieldResolver(() => Int, VERSION)
  version(@Root() row: PartRow, @Ctx() ctx: ActorsContext): number | null {
    return versionOf(ctx, row);
  }

  @FieldResolver(() => Actor, ACTOR)
  actor(@Root() row: PartRow, @Ctx() ctx: ActorsContext): Promise<ActorEntity | null> {
    return actorOf(ctx, row);
  }

  @FieldResolver(() => Source, { description: 'Who says so.' })
  source(@Root() row: PartRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, AS_OF)
  asOf(@Root() row: PartRow, @Arg('on', () => LocalDate, { description: 'The day.' }) on: string): AsOf {
    return asOf(row, on);
  }
}

@Resolver(() => NetworkRole)
export class NetworkRoleResolver {
  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: PartRow): string {
    return globalId('NetworkRole', row);
  }

  @FieldResolver(() => Int, VERSION)
  version(@Root() row: PartRow, @Ctx() ctx: ActorsContext): number | null {
    return versionOf(ctx, row);
  }

  @FieldResolver(() => Actor, ACTOR)
  actor(@Root() row: PartRow, @Ctx() ctx: ActorsContext): Promise<ActorEntity | null> {
    return actorOf(ctx, row);
  }

  @FieldResolver(() => MembershipAnswer, { description: 'Whether the actor is also named as a member.' })
  membership(@Root() row: PartRow): MembershipAnswer {
    if (row.isMember) return MembershipAnswer.YES;
    return row.listIsComplete ? MembershipAnswer.NO : MembershipAnswer.UNKNOWN;
  }

  @FieldResolver(() => Source, { description: 'Who says so.' })
  source(@Root() row: PartRow): Source {
    return sourceOf(row);
  }

  @FieldResolver(() => AsOf, AS_OF)
  asOf(@Root() row: PartRow, @Arg('on', () => LocalDate, { description: 'The day.' }) on: string): AsOf {
    return asOf(row, on);
  }
}
