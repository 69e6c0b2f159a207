import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import type { StepRow, Steps } from './step.repository';

/** The steps of a record, oldest first. */
export const stepsOf = <Status extends string>(
  db: OfficeDatabase,
  steps: Steps<Status>,
): DataLoader<RecordKey, StepRow<Status>[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => steps.readOf(em, keys));
      const byRecord = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.recordId }));
      return keys.map(key => byRecord.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
