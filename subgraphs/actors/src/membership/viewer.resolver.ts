import { Ctx, Query, Resolver } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ViewerAccount } from './viewer.type';

@Resolver()
export class ViewerResolver {
  @Query(() => ViewerAccount, { nullable: true, description: 'Who is asking, and with which rights.' })
  async viewer(@Ctx() { db, loaders }: ActorsContext): Promise<ViewerAccount> {
    const offices = new Map((await loaders.offices.all()).map(office => [office.id, office]));
    const rights = db.viewer.memberships.flatMap(({ officeId, role, basis = 'MEMBERSHIP' }) => {
      const office = offices.get(officeId);
      return office ? [{ role, basis, office }] : [];
    });
    return { isSignedIn: db.viewer.isSignedIn, rights };
  }
}
