import { columnsOf } from '@kiezgraph/kernel/db/rows';
import {
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { PeriodColumns } from '../frame/stated-time';
import { NetworkPartEntity } from './network.entity';
import type { NetworkPartRole } from './network.enums';

/** A part of a network with what has to be known beside it to tell of it. */
export type PartRow = NetworkPartEntity & {
  /** Whether the actor is named as a member. */
  readonly isMember: boolean;
  readonly listIsComplete: boolean;
  readonly networkPossible: string | null;
  readonly networkCertain: string | null;
};

const IS_MEMBER = `exists (select from actors.network_part membership
  where membership.office_id = row.office_id and membership.network_id = row.network_id and membership.role = 'MEMBER' and membership.removed_at is null
    and membership.actor_office_id = row.actor_office_id and membership.actor_id = row.actor_id)`;

const FROM = `actors.network_part row
  join actors.network network on network.office_id = row.office_id and network.id = row.network_id
  left join actors.actor actor on actor.office_id = row.actor_office_id and actor.id = row.actor_id`;

// A hidden actor has no part for the viewer. Who works in the office that owns the entry keeps it, with an empty reference.
const SHOWN = `(actor.id is not null or row.office_id = any ((select app.viewer_offices())::integer[]))`;

const columns = (em: EntityManager): string =>
  `${columnsOf(em, NetworkPartEntity)}, ${IS_MEMBER} as "isMember", network.member_list_is_complete as "listIsComplete",
  network.possible as "networkPossible", network.certain as "networkCertain"`;

/** Which parts of a network a page shows. */
export interface PartsPage extends PageInput {
  readonly roles: readonly NetworkPartRole[];
  readonly notMembers: boolean;
  readonly on: string | null;
  readonly removed: boolean;
}

export const findPart = async (em: EntityManager, key: RecordKey | null): Promise<PartRow | null> => {
  if (key === null) return null;
  const rows = await em.query<PartRow[]>(
    `select ${columns(em)} from ${FROM} where row.office_id = $1 and row.id = $2 and ${SHOWN}`,
    [key.officeId, key.id],
  );
  return rows[0] ?? null;
};

/** The members or roles of networks by the actor's name: one statement for all networks. */
export const readParts = (
  em: EntityManager,
  cursors: CursorSeal,
  networks: readonly RecordKey[],
  { roles, notMembers, on, removed, ...page }: PartsPage,
): Promise<Page<PartRow>[]> => {
  const where = [
    'row.office_id = parent.office_id and row.network_id = parent.id and row.role = any ($3::text[])',
    `row.removed_at is ${removed ? 'not null' : 'null'}`,
    // Nobody is in a network longer than it exists.
    '($4::date is null or row.earliest_on <= $4::date and row.latest_on >= $4::date and network.earliest_on <= $4::date and network.latest_on >= $4::date)',
    SHOWN,
  ];
  if (notMembers) where.push(`not ${IS_MEMBER}`);
  return readPagesOf<PartRow>(em, cursors, networks, {
    list: `parts of a network ${roles.join()} ${notMembers} ${on} ${removed}`,
    columns: columns(em),
    from: FROM,
    where,
    values: [roles, on],
    sort: { name: 'ACTOR_ASC', expression: `coalesce(actor.name, '')`, type: 'text' },
    page,
  });
};

// 1 for certain, 2 for possible, 3 for not at all; null where no time is stated, so that the other one counts.
const heldThen = (row: string): string =>
  `case when ${row}.possible is not null then array_position(array['CERTAIN', 'POSSIBLE', 'NO'], app.certainty(${row}.possible, ${row}.certain, $3::date)) end`;

/** How many members a network has for the viewer: certain ones, and ones that may have been. */
export interface MemberCountRow {
  readonly certain: number;
  readonly possible: number;
  /** Whether there are no others: its office names all and sees all it names; on a day on which it was not, nobody was in it. */
  readonly isWhole: boolean;
}

/** The members of networks, each actor once, on a day or at any time; on a day on which a network was not, none: one statement for all networks. */
export const countMembers = async (
  em: EntityManager,
  networks: readonly RecordKey[],
  on: string | null,
): Promise<MemberCountRow[]> => {
  const rows = await em.query<MemberCountRow[]>(
    `select count(*) filter (where member.certainty = 1)::integer as certain, count(*) filter (where member.certainty = 2)::integer as possible,
       coalesce(bool_or(network.member_list_is_complete and network.office_id = any ((select app.viewer_offices())::integer[])
         or not network.possible @> $3::date), false) as "isWhole"
     from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
     left join actors.network network on network.office_id = key.office_id and network.id = key.id
     left join lateral (
       select min(case when $3::date is null then 1 when row.possible is null and network.possible is null then 2
         else greatest(${heldThen('row')}, ${heldThen('network')}) end) as certainty
       from actors.network_part row left join actors.actor actor on actor.office_id = row.actor_office_id and actor.id = row.actor_id
       where row.office_id = network.office_id and row.network_id = network.id and row.role = 'MEMBER' and row.removed_at is null and ${SHOWN}
       group by row.actor_office_id, row.actor_id) member on true
     group by key.position order by key.position`,
    [networks.map(key => key.officeId), networks.map(key => key.id), on],
  );
  return rows;
};

/** Another entry that says the same of the same actor and time, if there is one. */
export const twinOf = async (
  em: EntityManager,
  part: Pick<NetworkPartEntity, 'officeId' | 'id' | 'networkId' | 'actorOfficeId' | 'actorId' | 'role'>,
  { possible, certain }: Pick<PeriodColumns, 'possible' | 'certain'>,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select from actors.network_part row where row.office_id = $1 and row.network_id = $2 and row.role = $3 and row.actor_office_id = $4 and row.actor_id = $5
       and row.id <> $6 and row.removed_at is null and actors.same_time(row.possible, row.certain, $7::daterange, $8::daterange)`,
    [part.officeId, part.networkId, part.role, part.actorOfficeId, part.actorId, part.id, possible, certain],
  );
  return rows.length > 0;
};

export const countParts = async (em: EntityManager, network: RecordKey): Promise<number> => {
  const [row] = await em.query<{ count: string }[]>(
    'select count(*) from actors.network_part where office_id = $1 and network_id = $2 and removed_at is null',
    [network.officeId, network.id],
  );
  return Number(row?.count);
};
