import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { CooperationEntity, type PartyEntity } from './cooperation.entity';
import { readCooperationsOfActors, readCooperationsOfOffices, readParties } from './cooperation.repository';
import type { CooperationList } from './cooperation.list';

export const cooperationByKey = (
  db: OfficeDatabase,
): DataLoader<RecordKey, CooperationEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<CooperationEntity>(em, CooperationEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const partiesOfCooperation = (db: OfficeDatabase): DataLoader<RecordKey, PartyEntity[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readParties(em, keys));
      const byCooperation = Map.groupBy(rows, row =>
        refOf({ officeId: row.officeId, id: row.cooperationId }),
      );
      return keys.map(key => byCooperation.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

export const cooperationsOfActor = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, CooperationList, CooperationEntity> =>
  new PageLoader<RecordKey, CooperationList, CooperationEntity>(db, refOf, (em, actors, list) =>
    readCooperationsOfActors(em, cursors, actors, list),
  );

export const cooperationsOfOffice = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<number, PageInput, CooperationEntity> =>
  new PageLoader<number, PageInput, CooperationEntity>(db, String, (em, offices, page) =>
    readCooperationsOfOffices(em, cursors, offices, page),
  );
