import { isListType, isNonNullType, Kind, type GraphQLOutputType, type ValueNode } from 'graphql';
import type { CountedField, CountedShape } from './counted-shape';
import { queryTooComplex } from './query-too-complex';

/** What one question may ask for. */
export interface Limits {
  readonly bodyBytes: number;
  readonly tokens: number;
  readonly aliases: number;
  readonly fragments: number;
  /** Fields that stand at one place under one name are compared each with each, before anything else can be judged. */
  readonly comparisons: number;
  /** Fields side by side at the top: each is a piece of work of its own. */
  readonly rootFields: number;
  /** Fields, counted after fragments are written out and abstract types are split up. */
  readonly fields: number;
  readonly depth: number;
  readonly rows: number;
  readonly entries: number;
  readonly representations: number;
}

/** At the gateway; docs/configuration.md names the same numbers. */
export const LIMITS: Limits = {
  bodyBytes: 1_048_576,
  tokens: 2_000,
  aliases: 50,
  fragments: 100,
  comparisons: 200_000,
  rootFields: 100,
  fields: 2_000,
  depth: 15,
  rows: 20_000,
  entries: 100_000,
  representations: 0,
};

/**
 * At a subgraph, whoever asks: just above what the gateway writes of a question within its own limits. It gives every
 * field with arguments an alias and writes fragments out; and a page of entities is as long as the lists above it really
 * are, where the gateway could only estimate a list without pages.
 */
export const SUBGRAPH_LIMITS: Limits = {
  ...LIMITS,
  bodyBytes: 4 * 1_048_576,
  tokens: 10_000,
  aliases: 500,
  fields: 10_000,
  depth: 20,
  entries: 200_000,
  representations: 20_000,
};

const DEFAULT_FIRST = 20;

type Variables = Readonly<Record<string, unknown>>;

/** Introspection has its own bound on depth among the rules of validation. */
const fieldsBelow = (shape: CountedShape) => shape.fields.filter(field => !field.name.startsWith('__'));

/** Refuses a question nested too deeply, or with too much side by side; counted after fragments are written out. */
export const checkNesting = (root: CountedShape, limits: Limits): void => {
  if (root.fields.length > limits.rootFields)
    throw queryTooComplex(`Eine Anfrage hat auf der obersten Ebene höchstens ${limits.rootFields} Felder.`);
  const goDown = (shape: CountedShape, depth: number): void => {
    const fields = fieldsBelow(shape);
    if (depth > limits.depth && fields.length > 0)
      throw queryTooComplex(`Eine Anfrage ist höchstens ${limits.depth} Ebenen tief.`);
    for (const { selection } of fields)
      for (const below of selection?.byType.values() ?? []) goDown(below, depth + 1);
  };
  goDown(root, 1);
};

const numberOf = (value: ValueNode | undefined, variables: Variables): number => {
  const said =
    value?.kind === Kind.VARIABLE ? variables[value.name.value] : value?.kind === Kind.INT && value.value;
  const number = Number(said ?? DEFAULT_FIRST);
  return value === undefined || value.kind === Kind.NULL || !(number >= 1) ? DEFAULT_FIRST : number;
};

const lengthOf = (value: ValueNode | undefined, variables: Variables): number => {
  const list =
    value?.kind === Kind.VARIABLE
      ? variables[value.name.value]
      : value?.kind === Kind.LIST
        ? value.values
        : [value];
  return Array.isArray(list) ? list.length : 1;
};

/** A list without pages has at least a stated place in the sum, or lists of lists would be free. */
const PLAIN_LIST = 20;

const isList = (type: GraphQLOutputType): boolean =>
  isNonNullType(type) ? isList(type.ofType) : isListType(type);

/** Adds up the rows a question may bring, over everything it asks side by side. */
class RowCount {
  private total = 0;

  constructor(
    private readonly variables: Variables,
    private readonly limits: Limits,
  ) {}

  /** `rows` counts pages within pages, `entries` also lists without pages. */
  add(shape: CountedShape, rows = 1, entries = 1): void {
    for (const field of fieldsBelow(shape)) {
      if (!field.selection) continue;
      const page = field.first ? numberOf(field.first.value, this.variables) : 1;
      if (rows * page > this.limits.rows)
        throw queryTooComplex(
          `Ineinander geschachtelte Seiten haben höchstens ${this.limits.rows} Zeilen (die „first“ miteinander malgenommen), eine einzelne höchstens 100.`,
        );
      const below = entries * page * this.lengthOf(field, shape);
      this.total += below;
      if (this.total > this.limits.entries)
        throw queryTooComplex(
          `Alle Listen einer Anfrage bringen zusammen höchstens ${this.limits.entries} Einträge.`,
        );
      for (const each of field.selection.byType.values()) this.add(each, rows * page, below);
    }
  }

  private lengthOf({ type, representations }: CountedField, { typeName }: CountedShape): number {
    if (representations) {
      const length = lengthOf(representations.value, this.variables);
      if (length > this.limits.representations)
        throw queryTooComplex(
          `Eine Anfrage nennt höchstens ${this.limits.representations} Einträge auf einmal.`,
        );
      return length;
    }
    // `nodes` and `edges` are the page that was counted with its connection.
    return isList(type) && !typeName.endsWith('Connection') ? PLAIN_LIST : 1;
  }
}

/** Refuses pages within pages, lists within lists, and many of them side by side, beyond the bounds. */
export const checkRows = (shape: CountedShape, variables: Variables, limits: Limits): void =>
  new RowCount(variables, limits).add(shape);
