import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import DataLoader from 'dataloader';
import { ActorKind } from '../actor/actor.enums';
import { readFigures, type FigureRow, type FigureScope } from './figures.repository';
import type { ActorFigures } from './figures.type';

const figuresOf = (row: FigureRow | undefined): ActorFigures => ({
  actorCount: row?.actorCount ?? 0,
  byKind: Object.values(ActorKind).flatMap(kind => {
    const count = row?.kinds[kind];
    return count === undefined ? [] : [{ kind, count }];
  }),
  establishedBefore: { certain: row?.beforeCertain ?? 0, possible: row?.beforePossible ?? 0 },
  establishedWithin: { certain: row?.withinCertain ?? 0, possible: row?.withinPossible ?? 0 },
  establishedUnknownCount: row?.unknown ?? 0,
  newEntryCount: row?.newEntries ?? 0,
});

/** Figures by scope and period, so that all offices of a page are served by one statement. */
export class FigureLoaders {
  private readonly loaders = new Map<string, DataLoader<string, ActorFigures>>();

  constructor(private readonly db: OfficeDatabase) {}

  load(scope: FigureScope, key: string, period: AskedPeriod): Promise<ActorFigures> {
    const name = JSON.stringify([scope, period]);
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader(async keys => {
        const rows = await this.db.read(em => readFigures(em, scope, keys, period));
        const byKey = new Map(rows.map(row => [row.key, row]));
        return keys.map(each => figuresOf(byKey.get(each)));
      });
      this.loaders.set(name, loader);
    }
    return loader.load(key);
  }
}
