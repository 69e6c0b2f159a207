import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { ValueSupplier } from './argument-values';
import type { Ask } from './question';

const TEXTS = ['a', 'Akteur', 'Kiez', 'ö', ''];
const DAYS = ['2016-04-01', '2020-01-01', '2026-11-21'];

/** Ids and cursors of the records at hand, by type and by list: random questions would never hit one else. */
export interface KnownValues {
  ids: Map<string, Set<string>>;
  cursors: Map<string, Set<string>>;
}

const add = (map: Map<string, Set<string>>, key: string, value: unknown): void => {
  if (typeof value !== 'string') return;
  map.set(key, (map.get(key) ?? new Set()).add(value));
};

interface ListField {
  name: string;
  type: string;
  isConnection: boolean;
}

const listOf = (field: GraphQLField<unknown, unknown>): ListField | undefined => {
  const named = getNamedType(field.type);
  if (!isObjectType(named) || field.args.some(isRequiredArgument)) return undefined;
  const nodes = named.getFields()['nodes'];
  const row = nodes ? getNamedType(nodes.type) : named;
  const hasId = (isObjectType(row) || isInterfaceType(row)) && 'id' in row.getFields();
  return hasId ? { name: field.name, type: row.name, isConnection: nodes !== undefined } : undefined;
};

const harvestList = async <V>(list: ListField, ask: Ask<V>, viewer: V, known: KnownValues): Promise<void> => {
  const { name, type, isConnection } = list;
  const query = isConnection
    ? `{ all: ${name}(first: 100) { nodes { id } } two: ${name}(first: 2) { pageInfo { endCursor } } }`
    : `{ all: ${name} { id } }`;
  const { data } = await ask({ query, variables: {} }, viewer);
  const all = (data?.['all'] ?? []) as { nodes?: { id: string }[] } | { id: string }[];
  for (const row of Array.isArray(all) ? all : (all.nodes ?? [])) add(known.ids, type, row?.id);
  const two = data?.['two'] as { pageInfo: { endCursor: string } } | undefined | null;
  add(known.cursors, name, two?.pageInfo.endCursor);
};

/** Looks through every list as every viewer, so that each is also asked for what only others may see. */
export const harvest = async <V>(
  schema: GraphQLSchema,
  ask: Ask<V>,
  viewers: readonly V[],
): Promise<KnownValues> => {
  const known: KnownValues = { ids: new Map(), cursors: new Map() };
  const lists = Object.values(schema.getQueryType()?.getFields() ?? {}).flatMap(field => listOf(field) ?? []);
  for (const viewer of viewers) for (const list of lists) await harvestList(list, ask, viewer, known);
  return known;
};

const typeOfId = (argument: string): string => {
  const stem = argument.replace(/Ids?$/, '');
  return stem.charAt(0).toUpperCase() + stem.slice(1);
};

const isOfType = (type: GraphQLInputType, name: string): boolean => {
  const named = getNamedType(type);
  return !isInputObjectType(named) && named.name === name;
};

/** Gives arguments of the real graph: known ids, cursors of the right list, texts and days; now and then a wrong one. */
export const supplierOf =
  ({ ids, cursors }: KnownValues): ValueSupplier =>
  ({ parent, field, argument }, type, chance) => {
    if (String(type).includes('[')) return undefined;
    const from = (values: Iterable<string> | undefined): string | undefined => {
      const list = [...(values ?? [])];
      return list.length ? chance.one(list) : undefined;
    };
    if (argument === 'after')
      return from(cursors.get(field)) ?? from([...cursors.values()].flatMap(each => [...each]));
    if (isOfType(type, 'ID')) {
      const definition = 'getFields' in parent ? parent.getFields()[field] : undefined;
      const wanted =
        argument === 'id' && definition ? getNamedType(definition.type).name : typeOfId(argument);
      const everything = [...ids.values()].flatMap(each => [...each]);
      return chance.is(0.1) ? from(everything) : (from(ids.get(wanted)) ?? from(everything) ?? 'bm90aGluZw');
    }
    if (isOfType(type, 'LocalDate')) return chance.one(DAYS);
    return isOfType(type, 'String') ? chance.one(TEXTS) : undefined;
  };
