import { columnsOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ActorNameEntity } from './name.entity';

/** The further names of actors, the removed too, by kind and name: one statement. */
export const readNames = (em: EntityManager, keys: readonly RecordKey[]): Promise<ActorNameEntity[]> =>
  em.query(
    `select ${columnsOf(em, ActorNameEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join actors.actor_name row on row.office_id = key.office_id and row.actor_id = key.id
     order by row.kind, row.name, row.earliest_on, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
