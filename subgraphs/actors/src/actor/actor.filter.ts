import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { numberWanted, officialKeyWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
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

  @Field(() => ID, {
    nullable: true,
    description: 'Only actors that sit in this area (QM-Gebiet) today, as their office states it.',
  })
  areaId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only actors that sit in this locality (Ortsteil) today, as their office states it.',
  })
  localityId?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Only actors that state this very field of activity; `search` finds parts of it too.',
  })
  fieldOfActivity?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only actors that, as stated, may have settled in the area on this day or later.',
  })
  establishedFromOn?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only actors that, as stated, may have settled in the area on this day or before.',
  })
  establishedUntilOn?: string;

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

/** A line of text to compare with; an empty one is no condition. */
const lineWanted = (field: string, line: string | null | undefined): string | null => {
  const fault = line ? checkLine(field, line) : undefined;
  if (fault) throw new BadInputError(fault.message, field);
  return line || null;
};

/** The filter in keys and checked values. Nothing to search for is no condition. */
export const actorFilterValues = (filter: ActorFilter | null | undefined): ActorFilterValues => {
  return {
    kinds: filter?.kinds ?? null,
    officeId: numberWanted('Office', filter?.officeId),
    districtKey: officialKeyWanted('District', filter?.districtId),
    localityKey: officialKeyWanted('Locality', filter?.localityId),
    areaId: numberWanted('QmArea', filter?.areaId),
    fieldOfActivity: lineWanted('fieldOfActivity', filter?.fieldOfActivity),
    establishedFromOn: dayArgument('establishedFromOn', filter?.establishedFromOn),
    establishedUntilOn: dayArgument('establishedUntilOn', filter?.establishedUntilOn),
    search: searchArgument('search', filter?.search),
    nameContains: lineWanted('nameContains', filter?.nameContains),
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
