import {
  isListType,
  isNonNullType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLOutputType,
  type ValueNode,
} from 'graphql';
import { queryTooComplex } from './query-too-complex';
import type { ObjectShape } from './shape';

/** What one question may ask for; docs/configuration.md names the same numbers. */
export const LIMITS = {
  bodyBytes: 1_048_576,
  tokens: 2_000,
  aliases: 50,
  depth: 15,
  rows: 20_000,
  entries: 100_000,
} as const;

const DEFAULT_FIRST = 20;

/** Refuses what needs no schema to be refused. */
export const checkAliases = (document: DocumentNode): void => {
  let aliases = 0;
  visit(document, {
    Field(node) {
      if (node.alias) aliases += 1;
    },
  });
  if (aliases > LIMITS.aliases)
    throw queryTooComplex(`The question has more than ${LIMITS.aliases} aliases.`);
};

/** Introspection has its own bound on depth among the rules of validation. */
const fieldsBelow = (shape: ObjectShape) => shape.fields.filter(field => !field.name.startsWith('__'));

/** Refuses a question nested too deeply; counted after fragments are written out. */
export const checkDepth = (shape: ObjectShape, depth = 1): void => {
  if (depth > LIMITS.depth && fieldsBelow(shape).length > 0) {
    throw queryTooComplex(`The question is nested deeper than ${LIMITS.depth} levels.`);
  }
  for (const { selection } of fieldsBelow(shape)) {
    for (const below of selection?.byType.values() ?? []) checkDepth(below, depth + 1);
  }
};

const numberOf = (value: ValueNode | undefined, variables: Readonly<Record<string, unknown>>): number => {
  const said =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.INT && value.value;
  const number = Number(said ?? DEFAULT_FIRST);
  return value === undefined || value.kind === Kind.NULL || !(number >= 1) ? DEFAULT_FIRST : number;
};

/** A list without pages has at least a stated place in the sum, or lists of lists would be free. */
const PLAIN_LIST = 20;

const isList = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isList(type.ofType) : isListType(type);

/** Adds up the rows a question may bring, over everything it asks side by side. */
class RowCount {
  private total = 0;

  constructor(private readonly variables: Readonly<Record<string, unknown>>) {}

  /** `rows` counts pages within pages, `entries` also lists without pages. */
  add(shape: ObjectShape, rows = 1, entries = 1): void {
    for (const { first, selection, type } of fieldsBelow(shape)) {
      if (!selection) continue;
      const page = first ? numberOf(first.value, this.variables) : 1;
      if (rows * page > LIMITS.rows) {
        throw queryTooComplex(`The nested "first" arguments multiply to more than ${LIMITS.rows} rows.`);
      }
      // `nodes` and `edges` are the page that was counted with its connection.
      const isPlain = isList(type) && !shape.typeName.endsWith('Connection');
      const below = entries * page * (isPlain ? PLAIN_LIST : 1);
      this.total += below;
      if (this.total > LIMITS.entries) {
        throw queryTooComplex(`The lists of the question may bring more than ${LIMITS.entries} entries.`);
      }
      for (const each of selection.byType.values()) this.add(each, rows * page, below);
    }
  }
}

/** Refuses pages within pages, lists within lists, and many of them side by side, beyond the bounds. */
export const checkRows = (shape: ObjectShape, variables: Readonly<Record<string, unknown>>): void =>
  new RowCount(variables).add(shape);
