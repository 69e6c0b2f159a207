import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { EventEntity, type OrganiserEntity } from './event.entity';
import { readEventsOfActors, readEventsOfOffices, readOrganisers } from './event.repository';

export const eventByKey = (db: OfficeDatabase): DataLoader<RecordKey, EventEntity | null, string> =>
  new DataLoader(keys => db.read(em => findByKeys<EventEntity>(em, EventEntity, keys)), {
    cacheKeyFn: refOf,
  });

export const organisersOfEvent = (db: OfficeDatabase): DataLoader<RecordKey, OrganiserEntity[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readOrganisers(em, keys));
      const byEvent = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.eventId }));
      return keys.map(key => byEvent.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

export const eventsOfActor = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<RecordKey, PageInput, EventEntity> =>
  new PageLoader<RecordKey, PageInput, EventEntity>(db, refOf, (em, actors, page) =>
    readEventsOfActors(em, cursors, actors, page),
  );

export const eventsOfOffice = (
  db: OfficeDatabase,
  cursors: CursorSeal,
): PageLoader<number, PageInput, EventEntity> =>
  new PageLoader<number, PageInput, EventEntity>(
    db,
    office => String(office),
    (em, offices, page) => readEventsOfOffices(em, cursors, offices, page),
  );
