import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { ViewerAccount, ViewerRight } from './viewer.type';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerAccount, { nullable: true, description: 'Who is asking, and with which rights.' })
  async viewer(@Ctx() { db, loaders }: ActorsContext): Promise<ViewerAccount> {
    const offices = new Map((await loaders.offices.all()).map(office => [office.id, office]));
    const rights = db.viewer.memberships.flatMap(({ id, officeId, role, basis = 'MEMBERSHIP' }) => {
      const office = offices.get(officeId);
      return office ? [{ role, basis, office, membership: id === null ? null : { officeId, id } }] : [];
    });
    return { isSignedIn: db.viewer.isSignedIn, rights };
  }
}

@Resolver(() => ViewerRight)
export class ViewerRightResolver {
  @FieldResolver(() => Actor, {
    nullable: true,
    description: 'The actor the viewer speaks for by this right; null for other roles.',
  })
  async actor(
    @Root() { membership }: ViewerRight,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ActorEntity | null> {
    const row = membership && (await loaders.membership.load(membership));
    return row?.actorId ? loaders.actor.load({ officeId: row.officeId, id: row.actorId }) : null;
  }
}
