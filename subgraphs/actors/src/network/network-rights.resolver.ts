import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { ActorsContext } from '../context';
import { may } from '../frame/permission';
import type { NetworkEntity } from './network.entity';
import { ARCHIVE, CHANGE, END, REOPEN, RESTORE, SET_VISIBILITY } from './network.policy';
import { Network } from './network.type';

/** What the viewer may do with a network: the very permissions of the acts. */
@Resolver(() => Network)
export class NetworkRightsResolver {
  @FieldResolver(() => Boolean, {
    description:
      'Whether the viewer may change the entry, its values, members and roles, and make working groups.',
  })
  viewerCanChange(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(CHANGE, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the entry.' })
  viewerCanSetVisibility(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(SET_VISIBILITY, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may state that it has ended.' })
  viewerCanEnd(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(END, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may take its end back.' })
  viewerCanReopen(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(REOPEN, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may archive the entry.' })
  viewerCanArchive(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(ARCHIVE, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may restore the archived entry.' })
  viewerCanRestore(@Root() row: NetworkEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(RESTORE, db.viewer, row);
  }
}
