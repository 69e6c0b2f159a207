import DataLoader from 'dataloader';
import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import { readFigures, type FiguresColumn, type OrganisationFiguresRow } from './figures.repository';

/** Gives the loader of a kind of column and a period: all columns of a request are one statement. */
export const figuresLoaders = (db: OfficeDatabase) => {
  const loaders = new Map<string, DataLoader<string, OrganisationFiguresRow>>();
  return (column: FiguresColumn, period: AskedPeriod): DataLoader<string, OrganisationFiguresRow> => {
    const name = `${column} ${period.firstOn} ${period.lastOn}`;
    const known = loaders.get(name);
    if (known) return known;
    const loader = new DataLoader<string, OrganisationFiguresRow>(keys =>
      db.read(em => readFigures(em, column, keys, period)),
    );
    loaders.set(name, loader);
    return loader;
  };
};
