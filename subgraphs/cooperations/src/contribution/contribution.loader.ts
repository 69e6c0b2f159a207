import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { ContributionEntity } from './contribution.entity';
import {
  readContributions,
  readContributionTotals,
  type ContributionTotalRow,
} from './contribution.repository';

export const contributionByKey = (
  db: OfficeDatabase,
): DataLoader<RecordKey, ContributionEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<ContributionEntity>(em, ContributionEntity, keys)), {
    cacheKeyFn: refOf,
  });

/** Which of a cooperation's contributions a page shows. */
export interface ContributionsPage extends PageInput {
  readonly removed: boolean;
}

export const contributionsOfCooperation = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, ContributionsPage, ContributionEntity> =>
  new PageLoader<RecordKey, ContributionsPage, ContributionEntity>(
    db,
    refOf,
    (em, cooperations, { removed, ...page }) => readContributions(em, cursors, cooperations, removed, page),
  );

export const contributionTotalOf = (
  db: OfficeDatabase,
): DataLoader<RecordKey, ContributionTotalRow, string> =>
  new DataLoader(keys => db.read(em => readContributionTotals(em, keys)), { cacheKeyFn: refOf });
