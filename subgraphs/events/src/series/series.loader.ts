import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import type { EventEntity } from '../event/event.entity';
import { readMade, readSkipped, type SkippedDay, type Window } from './occurrence.repository';
import { SeriesEntity, type SeriesOrganiserEntity } from './series.entity';
import { readSeriesOfOffices, readSeriesOrganisers, readSeriesReferring } from './series.repository';
import { countInYear, type Counts } from './target-progress.repository';

export const seriesByKey = (db: OfficeDatabase): DataLoader<RecordKey, SeriesEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<SeriesEntity>(em, SeriesEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const seriesReferring = (
  db: OfficeDatabase,
  cursors: CursorSeal,
  reference: 'network' | 'working_group',
): PageLoader<RecordKey, PageInput, SeriesEntity> =>
  new PageLoader<RecordKey, PageInput, SeriesEntity>(db, refOf, (em, records, page) =>
    readSeriesReferring(em, cursors, reference, records, page),
  );

export const seriesOfOffice = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<number, PageInput, SeriesEntity> =>
  new PageLoader<number, PageInput, SeriesEntity>(db, String, (em, offices, page) =>
    readSeriesOfOffices(em, cursors, offices, page),
  );

/** Rows that belong to records, by a function that reads those of all records of a page at once. */
const grouped = <Row extends { officeId: number }>(
  db: OfficeDatabase,
  ownerOf: (row: Row) => string | null,
  read: (em: EntityManager, keys: readonly RecordKey[]) => Promise<Row[]>,
): DataLoader<RecordKey, Row[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => read(em, keys));
      const byOwner = Map.groupBy(rows, row => `${row.officeId}:${ownerOf(row)}`);
      return keys.map(key => byOwner.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

export const organisersOfSeries = (
  db: OfficeDatabase,
): DataLoader<RecordKey, SeriesOrganiserEntity[], string> =>
  grouped(db, row => row.seriesId, readSeriesOrganisers);

/** One loader per argument, so that every series of a page is served by one statement. */
export class LoaderPer<Argument, Value> {
  private readonly loaders = new Map<string, DataLoader<RecordKey, Value, string>>();

  constructor(private readonly make: (argument: Argument) => DataLoader<RecordKey, Value, string>) {}

  load(key: RecordKey, argument: Argument): Promise<Value> {
    const name = JSON.stringify(argument);
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = this.make(argument);
      this.loaders.set(name, loader);
    }
    return loader.load(key);
  }
}

export const madeInWindow = (db: OfficeDatabase): LoaderPer<Window, EventEntity[]> =>
  new LoaderPer(window =>
    grouped(
      db,
      row => row.seriesId,
      (em, keys) => readMade(em, keys, window),
    ),
  );

export const skippedInWindow = (db: OfficeDatabase): LoaderPer<Window, SkippedDay[]> =>
  new LoaderPer(window =>
    grouped(
      db,
      row => row.seriesId,
      (em, keys) => readSkipped(em, keys, window),
    ),
  );

export const countsOfYear = (db: OfficeDatabase): LoaderPer<number, Counts> =>
  new LoaderPer(
    year => new DataLoader(keys => db.read(em => countInYear(em, keys, year)), { cacheKeyFn: refOf }),
  );
