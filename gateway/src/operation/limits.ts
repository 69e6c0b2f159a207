import { Kind, visit, type DocumentNode, type ValueNode } from 'graphql';
import { queryTooComplex } from './query-too-complex';
import type { ObjectShape } from './shape';

/** What one question may ask for; docs/configuration.md names the same numbers. */
export const LIMITS = {
  bodyBytes: 1_048_576,
  tokens: 2_000,
  aliases: 50,
  depth: 15,
  rows: 20_000,
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

/** Refuses pages within pages whose rows multiply beyond the bound. */
export const checkRows = (
  shape: ObjectShape,
  variables: Readonly<Record<string, unknown>>,
  rows = 1,
): void => {
  for (const { first, selection } of fieldsBelow(shape)) {
    const below = first ? rows * numberOf(first.value, variables) : rows;
    if (below > LIMITS.rows) {
      throw queryTooComplex(`The nested "first" arguments multiply to more than ${LIMITS.rows} rows.`);
    }
    for (const each of selection?.byType.values() ?? []) checkRows(each, variables, below);
  }
};
