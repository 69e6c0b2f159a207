import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import { ActorEntity, type ActorNameEntity } from './actor.entity';
import { readNames } from './actor.repository';

export const actorByKey = (db: OfficeDatabase): DataLoader<RecordKey, ActorEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<ActorEntity>(em, ActorEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const namesOfActor = (db: OfficeDatabase): DataLoader<RecordKey, ActorNameEntity[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readNames(em, keys));
      const byActor = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.actorId }));
      return keys.map(key => byActor.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
