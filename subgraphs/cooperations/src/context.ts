import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { cooperationByKey, cooperationsOfActor, cooperationsOfOffice, partiesOfCooperation } from './cooperation/cooperation.loader';
import { verdictsOfCooperation } from './verdict/verdict.loader';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => {
  const cooperation = cooperationByKey(db);
  const parties = partiesOfCooperation(db);
  const verdicts = verdictsOfCooperation(db);
  return {
    cooperation,
    parties,
    verdicts,
    cooperationHistory: historyLoader(db, 'cooperations', 'cooperation'),
    cooperationsOfActor: cooperationsOfActor(db, cursors),
    cooperationsOfOffice: cooperationsOfOffice(db, cursors),
    /** After an act, what was read before no longer counts. */
    forget: (key: RecordKey): void => {
      for (const loader of [cooperation, parties, verdicts]) loader.clear(key);
    },
  };
};

export type CooperationsContext = RequestContext<ReturnType<typeof makeLoaders>>;
