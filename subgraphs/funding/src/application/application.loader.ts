import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { stepsOf } from '../step/step.loader';
import { ApplicationEntity } from './application.entity';
import type { ApplicationStatus } from './application.enums';
import {
  APPLICATION_STEPS,
  readApplicationsOfActors,
  readApplicationsOfCalls,
  type CallAsked,
} from './application.repository';
import { readCallTallies, readNamed, type CallTallyRow, type NamedRow } from './call-tally.repository';
import { WORDS } from '../history.words';

/** Which of a call's applications a page shows. */
export interface CallApplicationsPage extends PageInput {
  readonly statuses: readonly ApplicationStatus[] | null;
}

const byRef = { cacheKeyFn: refOf };

export const applicationLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  application: new DataLoader<RecordKey, ApplicationEntity | null, string>(
    keys => db.read(em => findByKeys<ApplicationEntity>(em, ApplicationEntity, keys)),
    byRef,
  ),
  applicationSteps: stepsOf(db, APPLICATION_STEPS),
  applicationHistory: historyLoader(db, 'funding', 'application', WORDS),
  applicationsOfCall: new PageLoader<CallAsked, CallApplicationsPage, ApplicationEntity>(
    db,
    refOf,
    (em, calls, { statuses, ...page }) => readApplicationsOfCalls(em, cursors, calls, statuses, page),
  ),
  applicationsOfActor: new PageLoader<RecordKey, PageInput, ApplicationEntity>(
    db,
    refOf,
    (em, actors, page) => readApplicationsOfActors(em, cursors, actors, page),
  ),
  callTally: new DataLoader<RecordKey, CallTallyRow, string>(
    keys => db.read(em => readCallTallies(em, keys)),
    byRef,
  ),
  namedOfCall: new DataLoader<RecordKey, NamedRow[], string>(
    keys => db.read(em => readNamed(em, keys)),
    byRef,
  ),
});
