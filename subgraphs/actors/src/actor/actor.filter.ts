import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted, officialKeyWanted } from '@kiezgraph/kernel/graphql/node';
import { checkLine } from '@kiezgraph/kernel/input-check';
import { Field, ID, InputType } from 'type-graphql';
import { checkIdentifier, IdentifierInput, identifierOf } from '../identifier/identifier-input';
import { ActorKind, ActorOrder } from './actor.enums';
import type { ActorFilterValues } from './actor.repository';

@InputType({ description: 'Which actors a list shows; conditions given together must all hold.' })
export class ActorFilter {
  @Field(() => [ActorKind], { nullable: true, description: 'Only actors of these kinds.' })
  kinds?: ActorKind[];

  @Field(() => ID, { nullable: true, description: 'Only actors this office keeps.' })
  officeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only actors that sit in this district.' })
  districtId?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Only actors in whose names of any time, portrait or fields of activity these words are found; forgives umlauts and typing errors.',
  })
  search?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only actors whose name of today contains this text, capital or not.',
    deprecationReason: 'Use `ActorFilter.search`; removed on 2027-12-31.',
  })
  nameContains?: string;

  @Field(() => IdentifierInput, {
    nullable: true,
    description: 'Only the actors known under this number; without a court, of whichever court.',
  })
  identifier?: IdentifierInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for the archived entries instead of those that are kept.',
  })
  archived?: boolean;
}

/** An identifier that is none of its scheme is said to be so; one without its court is of any. */
const identifierWanted = (
  identifier: IdentifierInput | null | undefined,
): ActorFilterValues['identifier'] => {
  if (!identifier) return null;
  const fault = checkIdentifier('identifier.', identifier).find(
    ({ field }) => field === 'identifier.value' || identifier.court,
  );
  if (fault) throw new BadInputError(fault.message, fault.field ?? 'identifier');
  return identifierOf(identifier);
};

/** The filter in keys and checked values. Nothing to search for is no condition. */
export const actorFilterValues = (filter: ActorFilter | null | undefined): ActorFilterValues => {
  const fault = filter?.nameContains ? checkLine('nameContains', filter.nameContains) : undefined;
  if (fault) throw new BadInputError(fault.message, 'nameContains');
  return {
    kinds: filter?.kinds ?? null,
    officeId: numberWanted('Office', filter?.officeId),
    districtKey: officialKeyWanted('District', filter?.districtId),
    search: searchArgument('search', filter?.search),
    nameContains: filter?.nameContains ?? null,
    identifier: identifierWanted(filter?.identifier),
    archived: filter?.archived ?? false,
  };
};

/** The order asked for; who searches and asks for none gets the best match first. */
export const actorOrder = (
  order: ActorOrder | null | undefined,
  { search }: ActorFilterValues,
): ActorOrder => {
  if (order === ActorOrder.BEST_MATCH && search === null)
    throw new BadInputError('Nach Treffern wird nur sortiert, was gesucht wird.', 'orderBy');
  return order ?? (search === null ? ActorOrder.NAME_ASC : ActorOrder.BEST_MATCH);
};
