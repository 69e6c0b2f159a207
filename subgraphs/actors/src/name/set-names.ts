import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { sourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { ownPeriod } from '../actor/period-columns';
import type { ActorNameInput } from './name-input';

/**
 * Makes the further names of an actor those given: the others are marked as removed, nothing is deleted. A name that is
 * there already keeps its period and source where none is given.
 */
export const setNames = async (
  em: EntityManager,
  actor: RecordKey,
  names: readonly ActorNameInput[],
): Promise<void> => {
  const wanted = [
    ...new Map(names.map(entry => [`${entry.kind} ${entry.period ?? ''} ${entry.name}`, entry])).values(),
  ].map(entry => ({
    id: v7(),
    kind: entry.kind,
    name: entry.name,
    isDated: entry.period !== undefined,
    isSourced: entry.source !== undefined,
    ...{ periodText: null, possible: null, certain: null, ...ownPeriod(entry.period) },
    ...sourceColumns(entry.source),
  }));
  // One statement sees what was there; a name that is kept is matched once, an undated one with the first of its kind.
  await em.query(
    `with wanted as (select * from jsonb_to_recordset($3) as entry (id uuid, kind text, name text, "isDated" boolean, "isSourced" boolean,
         "periodText" text, possible daterange, certain daterange, "sourceKind" text, citation text)),
       there as (select * from actors.actor_name where office_id = $1 and actor_id = $2 and removed_at is null),
       pair as (select distinct on (wanted.id) there.id as kept, wanted.* from wanted join there on there.kind = wanted.kind and there.name = wanted.name
         and (not wanted."isDated" or there.period_text is not distinct from wanted."periodText") order by wanted.id, there.earliest_on, there.id),
       removed as (update actors.actor_name row set removed_at = clock_timestamp()
         where row.office_id = $1 and row.actor_id = $2 and row.removed_at is null and row.id not in (select kept from pair)),
       changed as (update actors.actor_name row set source_kind = pair."sourceKind", citation = pair.citation
         from pair where pair."isSourced" and row.office_id = $1 and row.id = pair.kept)
     insert into actors.actor_name (office_id, id, actor_id, kind, name, period_text, possible, certain, source_kind, citation)
     select $1, id, $2, kind, name, "periodText", possible, certain, "sourceKind", citation from wanted where id not in (select id from pair)
     on conflict do nothing`,
    [actor.officeId, actor.id, JSON.stringify(wanted)],
  );
};
