import type { SourceKind } from '@kiezgraph/kernel/graphql/source';

/** A part of a sum from one kind of source. */
export interface MoneyBySourceRow {
  readonly source: SourceKind;
  readonly stated: string;
  readonly count: number;
}

/** What is known of a sum: the known part, how many parts are not known, where the known part comes from. */
export interface MoneyTotalRow {
  readonly stated: string;
  readonly unknownCount: number;
  readonly bySource: MoneyBySourceRow[];
}

/**
 * The columns of a `MoneyTotalRow` over a relation `kind` that has one row for each kind of source: its `source` (null
 * where there is no amount at all), the sum `known` of the amounts, how many are `known_count` and `unknown_count`.
 */
export const MONEY_TOTAL = `coalesce(sum(kind.known), 0)::numeric(30,2)::text as stated,
  coalesce(sum(kind.unknown_count), 0)::integer as "unknownCount",
  coalesce(json_agg(json_build_object('source', kind.source, 'stated', kind.known::numeric(30,2)::text, 'count', kind.known_count)
    order by array_position(array['STATED', 'SECOND_SOURCE', 'INFERRED'], kind.source)) filter (where kind.known_count > 0), '[]') as "bySource"`;

/** The columns of such a relation over rows of `grant` called `paid`, grouped by source. */
export const MONEY_OF_KIND = `paid.amount_source as source, sum(paid.amount) as known,
  count(paid.amount)::integer as known_count, count(paid.id) filter (where paid.amount is null) as unknown_count`;
