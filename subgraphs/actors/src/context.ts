import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { actorByKey, partsOfActor } from './actor/actor.loader';
import { membershipByKey, membersOfOffice } from './membership/membership.loader';
import { readNames } from './name/name.repository';
import { makeNetworkLoaders } from './network/network.loader';
import { makeRegisterLoaders } from './register/register.loader';
import { readSites } from './site/site.repository';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  ...makeRegisterLoaders(db),
  ...makeNetworkLoaders(db, cursors),
  actor: actorByKey(db),
  actorNames: partsOfActor(db, readNames),
  actorSites: partsOfActor(db, readSites),
  actorHistory: historyLoader(db, 'actors', 'actor'),
  membership: membershipByKey(db),
  members: membersOfOffice(db),
  cursors,
});

export type ActorsContext = RequestContext<ReturnType<typeof makeLoaders>>;
