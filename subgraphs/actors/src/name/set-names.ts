import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ActorNameInput } from './name-input';

/** Makes the further names of an actor those given: the others are marked as removed, nothing is deleted. */
export const setNames = async (
  em: EntityManager,
  actor: RecordKey,
  names: readonly ActorNameInput[],
): Promise<void> => {
  const wanted = [...new Map(names.map(entry => [`${entry.kind} ${entry.name}`, entry])).values()];
  await em.query(
    `update actors.actor_name set removed_at = clock_timestamp()
     where office_id = $1 and actor_id = $2 and removed_at is null
       and (kind, name) not in (select * from unnest($3::text[], $4::text[]))`,
    [actor.officeId, actor.id, wanted.map(({ kind }) => kind), wanted.map(({ name }) => name)],
  );
  await em.query(
    `insert into actors.actor_name (office_id, id, actor_id, kind, name)
     select $1, entry.id, $2, entry.kind, entry.name from unnest($3::uuid[], $4::text[], $5::text[]) as entry (id, kind, name)
     where not exists (select from actors.actor_name there where there.office_id = $1 and there.actor_id = $2
       and there.kind = entry.kind and there.name = entry.name and there.removed_at is null)`,
    [
      actor.officeId,
      actor.id,
      wanted.map(() => v7()),
      wanted.map(({ kind }) => kind),
      wanted.map(({ name }) => name),
    ],
  );
};
