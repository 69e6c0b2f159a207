import {
  getNamedType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputObjectType,
} from 'graphql';

/** A place in an input and what is expected of it. */
export interface Place {
  readonly path: readonly string[];
  readonly scalar: string;
  readonly isList: boolean;
  readonly isEdtf: boolean;
}

export const placesIn = (input: GraphQLInputObjectType, above: readonly string[] = []): Place[] =>
  Object.values(input.getFields()).flatMap(field => {
    const inner = getNamedType(field.type);
    const path = [...above, field.name];
    if (isInputObjectType(inner)) return placesIn(inner, path);
    const outer = isNonNullType(field.type) ? field.type.ofType : field.type;
    // The description tells EDTF from other texts; that none goes without it is tested below.
    const isEdtf = inner.name === 'String' && /EDTF/.test(field.description ?? '');
    return [{ path, scalar: inner.name, isList: isListType(outer), isEdtf }];
  });

const speaksOfNull = ({ description }: { readonly description?: string | null }): boolean =>
  /\bnull\b/i.test(description ?? '');

/** An optional place outside of lists, and whether its description, or that of the input around it, says what null does. */
export interface Optional {
  readonly place: Place;
  readonly isNullTold: boolean;
}

export const optionalIn = (input: GraphQLInputObjectType, above: readonly string[] = []): Optional[] =>
  Object.values(input.getFields()).flatMap(field => {
    const path = [...above, field.name];
    const nullable = isNonNullType(field.type) ? field.type.ofType : field.type;
    const within = isInputObjectType(nullable) ? optionalIn(nullable, path) : [];
    if (isNonNullType(field.type)) return within;
    const place = { path, scalar: getNamedType(field.type).name, isList: false, isEdtf: false };
    return [{ place, isNullTold: speaksOfNull(field) || speaksOfNull(input) }, ...within];
  });

/** The same input with another value at one place, in every entry of a list on the way there. */
export const valueAt = (input: unknown, [name = '', ...rest]: readonly string[], value: unknown): unknown => {
  if (Array.isArray(input)) return input.map(entry => valueAt(entry, [name, ...rest], value));
  const object = (input ?? {}) as Record<string, unknown>;
  return { ...object, [name]: rest.length === 0 ? value : valueAt(object[name], rest, value) };
};
export const withValue = (input: unknown, { path, isList }: Place, value: unknown): Record<string, unknown> =>
  valueAt(input, path, isList ? [value] : value) as Record<string, unknown>;

/** The lists of an input that have entries, but those within entries of a list. */
export const listsIn = (input: Record<string, unknown>, above: readonly string[] = []): string[][] =>
  Object.entries(input).flatMap(([field, value]) => {
    if (Array.isArray(value)) return value.length > 0 ? [[...above, field]] : [];
    if (typeof value !== 'object' || value === null) return [];
    return listsIn(value as Record<string, unknown>, [...above, field]);
  });
