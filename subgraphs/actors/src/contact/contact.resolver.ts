import { Change } from '@kiezgraph/kernel/graphql/change';
import { PageInput, type Page } from '@kiezgraph/kernel/graphql/connection';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { may } from '../frame/permission';
import type { MembershipEntity } from '../membership/membership.entity';
import { Membership } from '../membership/membership.type';
import type { OfficeRow } from '../register/register.repository';
import { Office } from '../register/register.type';
import type { ContactEntity } from './contact.entity';
import { ContactPersonOrder } from './contact.enums';
import { ContactPersonFilter, contactFilterValues } from './contact.filter';
import { CHANGE, ERASE, SET_VISIBILITY } from './contact.policy';
import { readContacts } from './contact.repository';
import { ContactPerson, ContactPersonConnection } from './contact.type';

@Resolver(() => ContactPerson)
export class ContactResolver {
  @Query(() => ContactPerson, { nullable: true, description: 'One contact person the viewer sees.' })
  contact(
    @Arg('id', () => ID, { description: 'The key of the contact person.' }) id: string,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<ContactEntity | null> | null {
    const key = keyFrom('ContactPerson', id);
    return key === null ? null : loaders.contact.load(key);
  }

  @Query(() => ContactPersonConnection, {
    nullable: true,
    description: "The contact persons the viewer sees: those of one's own office, and who agreed to more.",
  })
  contacts(
    @Args(() => PageInput) page: PageInput,
    @Arg('filter', () => ContactPersonFilter, {
      nullable: true,
      description: 'Which contact persons to show.',
    })
    filter: ContactPersonFilter | undefined,
    @Arg('orderBy', () => ContactPersonOrder, {
      defaultValue: ContactPersonOrder.RETENTION_ASC,
      description: 'How to sort.',
    })
    orderBy: ContactPersonOrder,
    @Ctx() { db, cursors }: ActorsContext,
  ): Promise<Page<ContactEntity>> {
    const values = contactFilterValues(filter);
    return db.read(em => readContacts(em, cursors, values, orderBy, page));
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: ContactEntity): string {
    return globalId('ContactPerson', row);
  }

  @FieldResolver(() => Office, { description: 'The office that keeps the entry.' })
  office(@Root() row: ContactEntity, @Ctx() { loaders }: ActorsContext): Promise<OfficeRow | null> {
    return loaders.offices.byId.load(row.officeId);
  }

  @FieldResolver(() => Actor, { nullable: true, description: 'The actor, if the viewer sees it.' })
  actor(@Root() row: ContactEntity, @Ctx() { loaders }: ActorsContext): Promise<ActorEntity | null> {
    return loaders.actor.load({ officeId: row.officeId, id: row.actorId });
  }

  @FieldResolver(() => Membership, {
    nullable: true,
    description:
      'Who erased the values, for the own office; null while they are kept, or when the sweep did.',
  })
  erasedBy(
    @Root() row: ContactEntity,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<MembershipEntity | null> | null {
    return row.erasedBy === null
      ? null
      : loaders.membership.load({ officeId: row.officeId, id: row.erasedBy });
  }

  @FieldResolver(() => [Change], {
    description:
      'The newest 100 changes, newest first, for those who work in the owning office; else empty. Of personal values only that they changed.',
  })
  history(@Root() row: ContactEntity, @Ctx() { loaders }: ActorsContext): Promise<Change[]> {
    return loaders.contactHistory.load(row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change the entry.' })
  viewerCanChange(@Root() row: ContactEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(CHANGE, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may change who sees the entry.' })
  viewerCanSetVisibility(@Root() row: ContactEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(SET_VISIBILITY, db.viewer, row);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the viewer may erase the personal values.' })
  viewerCanErase(@Root() row: ContactEntity, @Ctx() { db }: ActorsContext): boolean {
    return may(ERASE, db.viewer, row);
  }
}

@Resolver(() => Actor)
export class ActorContactsResolver {
  @FieldResolver(() => ContactPersonConnection, {
    nullable: true,
    description:
      'The contact persons that the viewer sees, oldest entry first: for those who work in the owning office; else who agreed to be seen further, mostly nobody.',
  })
  contacts(
    @Root() row: ActorEntity,
    @Args(() => PageInput) page: PageInput,
    @Ctx() { loaders }: ActorsContext,
  ): Promise<Page<ContactEntity>> {
    return loaders.contactsOfActor.load(row, page);
  }
}
