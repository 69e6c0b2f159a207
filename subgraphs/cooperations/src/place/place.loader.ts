import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import DataLoader from 'dataloader';
import { readPlaces, type PlaceRow } from './place.repository';

export const placesOfCooperation = (db: OfficeDatabase): DataLoader<RecordKey, PlaceRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readPlaces(em, keys));
      const byCooperation = Map.groupBy(rows, row =>
        refOf({ officeId: row.cooperationOfficeId, id: row.cooperationId }),
      );
      return keys.map(key => byCooperation.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
