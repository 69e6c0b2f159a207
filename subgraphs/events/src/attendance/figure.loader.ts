import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import { AttendanceFigureEntity } from './figure.entity';

export const figureByKey = (
  db: OfficeDatabase,
): DataLoader<RecordKey, AttendanceFigureEntity | null, string> =>
  new DataLoader(
    keys => db.read(em => findByKeys<AttendanceFigureEntity>(em, AttendanceFigureEntity, keys)),
    { cacheKeyFn: refOf },
  );
