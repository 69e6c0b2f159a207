import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { OutcomeEntity } from './outcome.entity';
import { readOutcomesOf, readOutcomesThatBecame } from './outcome.repository';
import type { SubjectType } from './outcome.words';

export const outcomeByKey = (db: OfficeDatabase): DataLoader<RecordKey, OutcomeEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<OutcomeEntity>(em, OutcomeEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const outcomesOfEvent = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, PageInput, OutcomeEntity> =>
  new PageLoader<RecordKey, PageInput, OutcomeEntity>(db, refOf, (em, events, page) =>
    readOutcomesOf(em, cursors, events, page),
  );

export const outcomesThatBecame = (
  db: OfficeDatabase,
  cursors: CursorSeal,
  type: SubjectType,
): PageLoader<RecordKey, PageInput, OutcomeEntity> =>
  new PageLoader<RecordKey, PageInput, OutcomeEntity>(db, refOf, (em, records, page) =>
    readOutcomesThatBecame(em, cursors, type, records, page),
  );
