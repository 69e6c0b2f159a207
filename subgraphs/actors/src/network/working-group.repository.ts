import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { ActorEntity } from '../actor/actor.entity';
import { WorkingGroupEntity } from './network.entity';

/** Which working groups of a network a page shows. */
export interface GroupsPage extends PageInput {
  readonly on: string | null;
  readonly removed: boolean;
}

/** The working groups of networks by topic: one statement for all networks. */
export const readGroups = (
  em: EntityManager,
  cursors: CursorSeal,
  networks: readonly RecordKey[],
  { on, removed, ...page }: GroupsPage,
): Promise<Page<WorkingGroupEntity>[]> =>
  readPagesOf<WorkingGroupEntity>(em, cursors, networks, {
    list: `working groups of a network ${on} ${removed}`,
    columns: columnsOf(em, WorkingGroupEntity),
    from: `${tableOf(em, WorkingGroupEntity)} row join actors.network network on network.office_id = row.office_id and network.id = row.network_id`,
    where: [
      'row.office_id = parent.office_id and row.network_id = parent.id',
      `row.removed_at is ${removed ? 'not null' : 'null'}`,
      '($3::date is null or row.earliest_on <= $3::date and row.latest_on >= $3::date and network.earliest_on <= $3::date and network.latest_on >= $3::date)',
    ],
    values: [on],
    sort: { name: 'TOPIC_ASC', expression: 'row.topic', type: 'text' },
    page,
  });

/** The working groups that name the actors as members, by topic: one statement for all actors. */
export const readGroupsOfActors = (
  em: EntityManager,
  cursors: CursorSeal,
  actors: readonly RecordKey[],
  page: PageInput,
): Promise<Page<WorkingGroupEntity>[]> =>
  readPagesOf<WorkingGroupEntity>(em, cursors, actors, {
    list: 'working groups of an actor',
    columns: columnsOf(em, WorkingGroupEntity),
    from: `actors.working_group_member member join ${tableOf(em, WorkingGroupEntity)} row on row.office_id = member.office_id and row.id = member.working_group_id`,
    where: [
      'member.actor_office_id = parent.office_id and member.actor_id = parent.id and member.removed_at is null',
      'row.removed_at is null',
    ],
    values: [],
    sort: { name: 'TOPIC_ASC', expression: 'row.topic', type: 'text' },
    page,
  });

/** The members of working groups that the viewer sees, by name: one statement for all groups. */
export const readGroupMembers = (
  em: EntityManager,
  cursors: CursorSeal,
  groups: readonly RecordKey[],
  page: PageInput,
): Promise<Page<ActorEntity>[]> =>
  readPagesOf<ActorEntity>(em, cursors, groups, {
    list: 'members of a working group',
    columns: columnsOf(em, ActorEntity),
    from: `actors.working_group_member member join ${tableOf(em, ActorEntity)} row on row.office_id = member.actor_office_id and row.id = member.actor_id`,
    where: [
      'member.office_id = parent.office_id and member.working_group_id = parent.id and member.removed_at is null',
    ],
    values: [],
    sort: { name: 'NAME_ASC', expression: 'row.name', type: 'text' },
    page,
  });

/** Adds actors to a working group; who is in it already stays. */
export const addGroupMembers = async (
  em: EntityManager,
  group: RecordKey,
  actors: readonly RecordKey[],
): Promise<void> => {
  if (actors.length === 0) return;
  await em.query(
    `insert into actors.working_group_member (office_id, id, working_group_id, actor_office_id, actor_id)
     select $1, entry.id, $2, entry.actor_office_id, entry.actor_id from unnest($3::uuid[], $4::integer[], $5::uuid[]) as entry (id, actor_office_id, actor_id)
     on conflict do nothing`,
    [
      group.officeId,
      group.id,
      actors.map(() => v7()),
      actors.map(({ officeId }) => officeId),
      actors.map(({ id }) => id),
    ],
  );
};

/** Takes actors out of a working group; how many were in it. */
export const removeGroupMembers = async (
  em: EntityManager,
  group: RecordKey,
  actors: readonly RecordKey[],
): Promise<number> => {
  const [removed] = await em.query<[unknown[], number]>(
    `update actors.working_group_member set removed_at = clock_timestamp()
     where office_id = $1 and working_group_id = $2 and removed_at is null
       and (actor_office_id, actor_id) in (select * from unnest($3::integer[], $4::uuid[])) returning id`,
    [group.officeId, group.id, actors.map(({ officeId }) => officeId), actors.map(({ id }) => id)],
  );
  return removed.length;
};

export const countGroupMembers = async (em: EntityManager, group: RecordKey): Promise<number> => {
  const [row] = await em.query<{ count: string }[]>(
    'select count(*) from actors.working_group_member where office_id = $1 and working_group_id = $2 and removed_at is null',
    [group.officeId, group.id],
  );
  return Number(row?.count);
};
