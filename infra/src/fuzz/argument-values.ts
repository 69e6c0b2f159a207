import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLInt,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import type { Chance } from './chance';

/** Where a value is wanted; `parent` is the type whose field takes the argument. */
export interface WantedValue {
  parent: GraphQLObjectType;
  field: string;
  argument: string;
}

/** Gives a value for places that need knowledge of the records, such as ids; `undefined` leaves it to chance. */
export type ValueSupplier = (wanted: WantedValue, type: GraphQLInputType, chance: Chance) => unknown;

/** Makes arguments that are valid by type and, with a supplier's help, sometimes hit a record. */
export class ArgumentValues {
  constructor(
    private readonly chance: Chance,
    private readonly supply: ValueSupplier,
  ) {}

  /** A value for the argument; `undefined` when none comes to mind. */
  of(wanted: WantedValue, argument: Pick<GraphQLArgument, 'type'>): unknown {
    const supplied = this.supply(wanted, argument.type, this.chance);
    return supplied === undefined ? this.byType(wanted, argument.type) : supplied;
  }

  private byType(wanted: WantedValue, nullable: GraphQLInputType): unknown {
    const type = getNullableType(nullable) as GraphQLInputType;
    if (wanted.argument === 'first') return this.chance.between(1, 4);
    if (isListType(type)) {
      const items = Array.from({ length: this.chance.between(1, 3) }, () =>
        this.of(wanted, { type: type.ofType }),
      );
      return items.includes(undefined) ? undefined : items;
    }
    if (isEnumType(type)) return this.chance.one(type.getValues()).name;
    if (isInputObjectType(type)) return this.object(wanted, type.getFields());
    if (type === GraphQLBoolean) return this.chance.is(0.5);
    if (type === GraphQLInt) return this.chance.between(1, 4);
    if (type === GraphQLFloat) return this.chance.between(1, 40) / 4;
    return undefined;
  }

  private object(wanted: WantedValue, fields: Record<string, GraphQLInputField>): unknown {
    const value: Record<string, unknown> = {};
    for (const field of Object.values(fields)) {
      const isRequired = isRequiredInputField(field);
      if (!isRequired && this.chance.is(0.6)) continue;
      const given = this.of({ ...wanted, argument: field.name }, field);
      if (given === undefined && isRequired) return undefined;
      if (given !== undefined) value[field.name] = given;
    }
    return value;
  }
}
