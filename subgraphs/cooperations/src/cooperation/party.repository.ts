import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { Party } from './cooperation-input';

/** Makes the parties of a cooperation those given; the others are marked as removed, nothing is deleted. */
export const setParties = async (
  em: EntityManager,
  cooperation: RecordKey,
  parties: readonly Party[],
): Promise<void> => {
  const columns = [parties.map(p => p.officeId), parties.map(p => p.id), parties.map(p => p.role)];
  await em.query(
    `update cooperations.party set removed_at = clock_timestamp()
     where office_id = $1 and cooperation_id = $2 and removed_at is null
       and (actor_office_id, actor_id, role) not in (select * from unnest($3::integer[], $4::uuid[], $5::text[]))`,
    [cooperation.officeId, cooperation.id, ...columns],
  );
  await em.query(
    `insert into cooperations.party (office_id, id, cooperation_id, actor_office_id, actor_id, role)
     select $1, entry.id, $2, entry.actor_office_id, entry.actor_id, entry.role
     from unnest($3::integer[], $4::uuid[], $5::text[], $6::uuid[]) as entry (actor_office_id, actor_id, role, id)
     on conflict do nothing`,
    [cooperation.officeId, cooperation.id, ...columns, parties.map(() => v7())],
  );
};
