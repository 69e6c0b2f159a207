import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { GrantEntity } from './grant.entity';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { MoneyTotalRow } from '../money/money.rows';
import { GRANT_VALUES } from './grant.fields';
import { readInstalments, type InstalmentRow } from './instalment.repository';
import { readGrantsOfProjects, readGrantTotals } from './grant.repository';

export const grantByKey = (db: OfficeDatabase): DataLoader<RecordKey, GrantEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<GrantEntity>(em, GrantEntity, keys)), {
    cacheKeyFn: refOf,
  });

/** Which of a project's grants a page shows. */
export interface GrantsPage extends PageInput {
  readonly removed: boolean;
}

export const grantsOfProject = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, GrantsPage, GrantEntity> =>
  new PageLoader<RecordKey, GrantsPage, GrantEntity>(db, refOf, (em, projects, { removed, ...page }) =>
    readGrantsOfProjects(em, cursors, projects, removed, page),
  );

export const grantTotalOfProject = (db: OfficeDatabase): DataLoader<RecordKey, MoneyTotalRow, string> =>
  new DataLoader(keys => db.read(em => readGrantTotals(em, keys)), { cacheKeyFn: refOf });

/** What sources state of a grant; only its own office sees it. */
export const valuesOfGrant = (db: OfficeDatabase): DataLoader<RecordKey, SourcedValueRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => GRANT_VALUES.readOf(em, keys));
      const byGrant = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.recordId }));
      return keys.map(key => byGrant.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

/** In which cash years a grant is paid. */
export const instalmentsOfGrant = (db: OfficeDatabase): DataLoader<RecordKey, InstalmentRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readInstalments(em, keys));
      const byGrant = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.grantId }));
      return keys.map(key => byGrant.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
