import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { shownAmong } from '../foreign/actor.reference';
import { readActorsOfFigures, readFigures, type FigureCell, type FigureScope } from './figures.repository';

/** What is asked for: whose figures, and of which days. */
export interface FigureQuestion {
  readonly scope: FigureScope;
  /** The office's or area's number, the district's key; empty for the total. */
  readonly ref: string;
  readonly period: AskedPeriod;
}

type Read<Row> = (scope: FigureScope, refs: readonly string[], period: AskedPeriod) => Promise<Row[]>;

/** What became of cooperations: their actors are asked about at home first, between the statements and all at once. */
export const figuresAsShown =
  (db: OfficeDatabase, home: HomeQuestions): Read<FigureCell> =>
  async (scope, refs, period) => {
    const actors = await db.read(em => readActorsOfFigures(em, scope, refs, period));
    const shown = await shownAmong(home, actors);
    return db.read(em => readFigures(em, scope, refs, period, shown));
  };

/** The same statements for all offices, areas or districts of one period. */
export class FigureLoader<Row extends { readonly scope: string }> {
  private readonly loaders = new Map<string, DataLoader<string, Row[]>>();

  constructor(private readonly read: Read<Row>) {}

  load({ scope, ref, period }: FigureQuestion): Promise<Row[]> {
    const name = `${scope} ${period.firstOn} ${period.lastOn}`;
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async refs => {
        const rows = await this.read(scope, refs, period);
        const byScope = Map.groupBy(rows, row => row.scope);
        return refs.map(each => byScope.get(each) ?? []);
      });
      this.loaders.set(name, loader);
    }
    return loader.load(ref);
  }
}
