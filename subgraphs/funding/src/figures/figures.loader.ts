import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import type { FigureScope, ReadFigures } from './figures.repository';

/** Which figures are asked for. */
export interface AskedFigures {
  readonly scope: FigureScope;
  readonly key: string;
  readonly period: AskedPeriod;
}

/** One kind of figures by scope and period, so that all offices of a page are served by one statement. */
export class FigureLoader<Row extends { readonly key: string }> {
  private readonly loaders = new Map<string, DataLoader<string, Row[]>>();

  constructor(
    private readonly db: OfficeDatabase,
    private readonly read: ReadFigures<Row>,
  ) {}

  load({ scope, key, period }: AskedFigures): Promise<Row[]> {
    const name = JSON.stringify([scope, period]);
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async keys => {
        const rows = await this.db.read(em => this.read(em, scope, keys, period));
        const byKey = Map.groupBy(rows, row => row.key);
        return keys.map(each => byKey.get(each) ?? []);
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key);
  }
}
