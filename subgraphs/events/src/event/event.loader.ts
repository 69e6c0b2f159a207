import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { readAttendees, type Attendee } from '../attendance/attendance.repository';
import { readTurnouts, type Turnout } from '../attendance/turnout.repository';
import { EVENT_VALUES } from './event-value.repository';
import { EventEntity, type OrganiserEntity } from './event.entity';
import {
  readEventsOfActors,
  readEventsOfOffices,
  readEventsReferring,
  readOrganisers,
  type EventReference,
} from './event.repository';
import type { MinutesEntity } from './minutes.entity';
import { readMinutes } from './minutes.repository';

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

export const eventsReferring = (
  db: OfficeDatabase,
  cursors: CursorSeal,
  reference: EventReference,
): PageLoader<RecordKey, PageInput, EventEntity> =>
  new PageLoader<RecordKey, PageInput, EventEntity>(db, refOf, (em, records, page) =>
    readEventsReferring(em, cursors, reference, records, page),
  );

export const minutesOfEvent = (db: OfficeDatabase): DataLoader<RecordKey, MinutesEntity | null, string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readMinutes(em, keys));
      const byEvent = new Map(rows.map(row => [refOf({ officeId: row.officeId, id: row.eventId }), row]));
      return keys.map(key => byEvent.get(refOf(key)) ?? null);
    },
    { cacheKeyFn: refOf },
  );

export const valuesOfEvent = (db: OfficeDatabase): DataLoader<RecordKey, SourcedValueRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => EVENT_VALUES.readOf(em, keys));
      const byEvent = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.recordId }));
      return keys.map(key => byEvent.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

export const turnoutOfEvent = (db: OfficeDatabase): DataLoader<RecordKey, Turnout | null, string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readTurnouts(em, keys));
      const byEvent = new Map(rows.map(row => [refOf({ officeId: row.officeId, id: row.eventId }), row]));
      return keys.map(key => byEvent.get(refOf(key)) ?? null);
    },
    { cacheKeyFn: refOf },
  );

export const attendeesOfEvent = (db: OfficeDatabase): DataLoader<RecordKey, Attendee[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => readAttendees(em, keys));
      const byEvent = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.eventId }));
      return keys.map(key => byEvent.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );
