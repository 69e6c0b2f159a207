import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { ContactEntity } from './contact.entity';
import { readContactsOfActors } from './contact.repository';
import { WORDS } from '../history.words';

/** The loaders of contact persons. */
export const makeContactLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  contact: new DataLoader<RecordKey, ContactEntity | null, string>(
    keys => db.read(em => findByKeys<ContactEntity>(em, ContactEntity, keys)),
    { cacheKeyFn: refOf },
  ),
  contactHistory: historyLoader(db, 'actors', 'contact', WORDS),
  contactsOfActor: new PageLoader<RecordKey, PageInput, ContactEntity>(db, refOf, (em, actors, page) =>
    readContactsOfActors(em, cursors, actors, page),
  ),
});
