import 'reflect-metadata';
import { Directive, Field, ObjectType } from 'type-graphql';

@Directive('@shareable')
@ObjectType({ description: 'One field of a record before and after a change.' })
export class ChangedField {
  @Field(() => String, {
    description:
      'The name of the field in the record, with a dot before what lies within: address.street; of a part of the record with the name of the part before it: actorName.kind.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value before, as JSON text; a personal value or a reference only as the key of its record.',
  })
  before?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The value since then, as JSON text; a personal value or a reference only as the key of its record.',
  })
  after?: string;
}

/** What columns (`table.column`) are called in the schema where no rule tells; null is told to nobody. */
export type HistoryWords = Readonly<Record<string, string | null>>;

// Days reckoned from a stated period, places in a row, whom and how far the wall names, the office of a reference.
const INTERNAL = /^(named|naming_limit|position)$|(^|_)(possible|certain)$|_office_id$/;

// In this order: a column's ending says what it holds, the schema says it otherwise.
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/_text$/, ''],
  [/(.)_ids$/, '$1s'],
  [/(.)_id$/, '$1'],
  [/^source_kind$/, 'source.kind'],
  [/^citation$/, 'source.citation'],
  [/_citation$/, '_source.citation'],
];

const inCamelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());

/** What a column is called by who reads the schema; null for what only the database knows. */
export const wordFor = (table: string, column: string, words: HistoryWords): string | null => {
  const stated = words[`${table}.${column}`];
  if (stated !== undefined) return stated;
  if (INTERNAL.test(column)) return null;
  return inCamelCase(ENDINGS.reduce((name, [ending, word]) => name.replace(ending, word), column));
};

const text = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

/** One entry of the record of changes, as the database keeps it. */
export interface KeptChange {
  readonly table: string;
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What was changed, in the words of the schema; of a part with its name before it. */
export const changedFields = (
  { table, before, after }: KeptChange,
  ownTable: string,
  words: HistoryWords,
): ChangedField[] =>
  Object.keys(after).flatMap(column => {
    const word = wordFor(table, column, words);
    if (word === null) return [];
    const name = table === ownTable ? word : `${inCamelCase(table)}.${word}`;
    const values = { before: text(before[column]), after: text(after[column]) };
    return [Object.assign(new ChangedField(), { name, ...values })];
  });
