import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import type { EntityManager } from 'typeorm';
import { stepsOf } from '../step/step.loader';
import { CallEntity } from './call.entity';
import { readCallResults, readCallRoles, readCallUpdates } from './call-parts.repository';
import { CALL_STEPS } from './call.repository';
import { WORDS } from '../history.words';
import { readCallsOfActors, readCallsOfOffices, type ActorCallsPage } from './calls-below.repository';

const partsOf = <T extends { readonly officeId: number; readonly callId: string }>(
  db: OfficeDatabase,
  read: (em: EntityManager, calls: readonly RecordKey[]) => Promise<T[]>,
): DataLoader<RecordKey, T[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => read(em, keys));
      const byCall = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.callId }));
      return keys.map(key => byCall.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

export const callLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  call: new DataLoader<RecordKey, CallEntity | null, string>(
    keys => db.read(em => findByKeys<CallEntity>(em, CallEntity, keys)),
    { cacheKeyFn: refOf },
  ),
  callsOfActor: new PageLoader<RecordKey, ActorCallsPage, CallEntity>(db, refOf, (em, actors, page) =>
    readCallsOfActors(em, cursors, actors, page),
  ),
  callsOfOffice: new PageLoader<number, PageInput, CallEntity>(db, String, (em, offices, page) =>
    readCallsOfOffices(em, cursors, offices, page),
  ),
  callRoles: partsOf(db, readCallRoles),
  callUpdates: partsOf(db, readCallUpdates),
  callResults: partsOf(db, readCallResults),
  callSteps: stepsOf(db, CALL_STEPS),
  callHistory: historyLoader(db, 'funding', 'call', WORDS),
});
