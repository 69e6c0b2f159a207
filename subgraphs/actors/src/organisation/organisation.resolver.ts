import { registerId, uuidFrom } from '@kiezgraph/kernel/graphql/node';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { ActorEntity } from '../actor/actor.entity';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { Organisation } from './organisation.type';

/** An organisation is its key; what is told of it stands in the entries the viewer sees. */
export interface OrganisationRow {
  readonly organisationId: string;
}

/** The organisation with this key, if the viewer sees one of its entries. */
export const organisationByKey = async (
  { loaders }: ActorsContext,
  id: string,
): Promise<OrganisationRow | null> => {
  const organisationId = uuidFrom('Organisation', id);
  if (organisationId === null) return null;
  const entries = await loaders.entriesOfOrganisation.load(organisationId);
  return entries.length > 0 ? { organisationId } : null;
};

@Resolver(() => Organisation)
export class OrganisationResolver {
  @Query(() => Organisation, {
    nullable: true,
    description: 'One organisation of which the viewer sees an entry.',
  })
  organisation(
    @Arg('id', () => ID, { description: 'The key of the organisation.' }) id: string,
    @Ctx() ctx: ActorsContext,
  ): Promise<OrganisationRow | null> {
    return organisationByKey(ctx, id);
  }

  @FieldResolver(() => ID, { description: 'Opaque and permanent key within the whole graph.' })
  id(@Root() row: OrganisationRow): string {
    return registerId('Organisation', row.organisationId);
  }

  @FieldResolver(() => [Actor], {
    description: 'The entries offices keep of it, as far as the viewer sees them.',
  })
  actors(@Root() row: OrganisationRow, @Ctx() { loaders }: ActorsContext): Promise<ActorEntity[]> {
    return loaders.entriesOfOrganisation.load(row.organisationId);
  }
}

@Resolver(() => Actor)
export class ActorOrganisationResolver {
  @FieldResolver(() => Organisation, {
    description: 'The organisation the entry is of; by it one that several offices keep is counted once.',
  })
  organisation(@Root() row: ActorEntity): OrganisationRow {
    return row;
  }
}
