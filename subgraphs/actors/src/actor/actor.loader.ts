import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { ActorEntity } from './actor.entity';
import { readActorsBelow } from './actor.repository';

export const actorByKey = (db: OfficeDatabase): DataLoader<RecordKey, ActorEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<ActorEntity>(em, ActorEntity, keys)), {
    cacheKeyFn: refOf,
  });

/** The actors of offices or areas, by their numbers. */
export const actorsBelow = (
  db: OfficeDatabase,
  cursors: CursorSeal,
  column: 'office_id' | 'area_id',
): PageLoader<number, PageInput, ActorEntity> =>
  new PageLoader<number, PageInput, ActorEntity>(db, String, (em, numbers, page) =>
    readActorsBelow(em, cursors, column, numbers, page),
  );

/** The parts of actors that a table has, by actor, the removed too: names, identifiers, places. */
export const partsOfActor = <T extends RecordKey & { readonly actorId: string }>(
  db: OfficeDatabase,
  read: (em: EntityManager, keys: readonly RecordKey[]) => Promise<T[]>,
): DataLoader<RecordKey, T[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => read(em, keys));
      const byActor = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.actorId }));
      return keys.map(key => byActor.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
