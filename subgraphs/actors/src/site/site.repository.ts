import { columnsOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ActorSiteEntity } from './site.entity';

/** The further places of actors, the removed too, the newest first: one statement. */
export const readSites = (em: EntityManager, keys: readonly RecordKey[]): Promise<ActorSiteEntity[]> =>
  em.query(
    `select ${columnsOf(em, ActorSiteEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join actors.actor_site row on row.office_id = key.office_id and row.actor_id = key.id
     order by row.is_main desc, row.earliest_on desc, row.created_at, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
