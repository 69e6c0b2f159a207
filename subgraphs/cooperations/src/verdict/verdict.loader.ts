import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import { readVerdicts, type VerdictRow } from './verdict.repository';

export const verdictsOfCooperation = (db: OfficeDatabase): DataLoader<RecordKey, VerdictRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readVerdicts(em, keys));
      const byCooperation = Map.groupBy(rows, row =>
        refOf({ officeId: row.cooperationOfficeId, id: row.cooperationId }),
      );
      return keys.map(key => byCooperation.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
