import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { FigureScope } from './figures.repository';

/** What is asked for: whose figures, and of which days. */
export interface FigureQuestion {
  readonly scope: FigureScope;
  /** The office's or area's number, the district's key; empty for the total. */
  readonly ref: string;
  readonly period: AskedPeriod;
}

type Read<Row> = (
  em: EntityManager,
  scope: FigureScope,
  refs: readonly string[],
  period: AskedPeriod,
) => Promise<Row[]>;

/** One statement for all offices, areas or districts of one period. */
export class FigureLoader<Row extends { readonly scope: string }> {
  private readonly loaders = new Map<string, DataLoader<string, Row[]>>();

  constructor(
    private readonly db: OfficeDatabase,
    private readonly read: Read<Row>,
  ) {}

  load({ scope, ref, period }: FigureQuestion): Promise<Row[]> {
    const name = `${scope} ${period.firstOn} ${period.lastOn}`;
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async refs => {
        const rows = await this.db.read(em => this.read(em, scope, refs, period));
        const byScope = Map.groupBy(rows, row => row.scope);
        return refs.map(each => byScope.get(each) ?? []);
      });
      this.loaders.set(name, loader);
    }
    return loader.load(ref);
  }
}
