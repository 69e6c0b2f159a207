import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import type { ActorEntity } from '../actor/actor.entity';
import { networkValues } from './network.values';
import { NetworkEntity, WorkingGroupEntity } from './network.entity';
import { readNetworksOfActors, readNetworksOfOffices } from './network.repository';
import {
  countMembers,
  readParts,
  type MemberCountRow,
  type PartRow,
  type PartsPage,
} from './part.repository';
import { WORDS } from '../history.words';
import {
  readGroupMembers,
  readGroups,
  readGroupsOfActors,
  type GroupsPage,
} from './working-group.repository';

/** Member counts, one statement for all networks asked about the same day. */
export class MemberCounts {
  private readonly byDay = new Map<string | null, DataLoader<RecordKey, MemberCountRow, string>>();

  constructor(private readonly db: OfficeDatabase) {}

  load(network: RecordKey, on: string | null): Promise<MemberCountRow> {
    let loader = this.byDay.get(on);
    if (!loader) {
      loader = new DataLoader(keys => this.db.read(em => countMembers(em, keys, on)), { cacheKeyFn: refOf });
      this.byDay.set(on, loader);
    }
    return loader.load(network);
  }
}

const valuesOfNetwork = (db: OfficeDatabase): DataLoader<RecordKey, SourcedValueRow[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em => networkValues.readOf(em, keys));
      const byNetwork = Map.groupBy(rows, row => refOf({ officeId: row.officeId, id: row.recordId }));
      return keys.map(key => byNetwork.get(refOf(key)) ?? []);
    },
    { cacheKeyFn: refOf },
  );

/** The loaders of networks, their parts and working groups. */
export const makeNetworkLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  network: new DataLoader<RecordKey, NetworkEntity | null, string>(
    keys => db.read(em => findByKeys<NetworkEntity>(em, NetworkEntity, keys)),
    { cacheKeyFn: refOf },
  ),
  networkHistory: historyLoader(db, 'actors', 'network', WORDS),
  networkValues: valuesOfNetwork(db),
  networkParts: new PageLoader<RecordKey, PartsPage, PartRow>(db, refOf, (em, networks, page) =>
    readParts(em, cursors, networks, page),
  ),
  memberCounts: new MemberCounts(db),
  networksOfActor: new PageLoader<RecordKey, PageInput, NetworkEntity>(db, refOf, (em, actors, page) =>
    readNetworksOfActors(em, cursors, actors, page),
  ),
  networksOfOffice: new PageLoader<number, PageInput, NetworkEntity>(db, String, (em, offices, page) =>
    readNetworksOfOffices(em, cursors, offices, page),
  ),
  workingGroup: new DataLoader<RecordKey, WorkingGroupEntity | null, string>(
    keys => db.read(em => findByKeys<WorkingGroupEntity>(em, WorkingGroupEntity, keys)),
    { cacheKeyFn: refOf },
  ),
  workingGroupHistory: historyLoader(db, 'actors', 'working_group', WORDS),
  workingGroups: new PageLoader<RecordKey, GroupsPage, WorkingGroupEntity>(db, refOf, (em, networks, page) =>
    readGroups(em, cursors, networks, page),
  ),
  workingGroupsOfActor: new PageLoader<RecordKey, PageInput, WorkingGroupEntity>(
    db,
    refOf,
    (em, actors, page) => readGroupsOfActors(em, cursors, actors, page),
  ),
  workingGroupMembers: new PageLoader<RecordKey, PageInput, ActorEntity>(db, refOf, (em, groups, page) =>
    readGroupMembers(em, cursors, groups, page),
  ),
});
