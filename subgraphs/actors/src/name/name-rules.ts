import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { ActorNameEntity } from './name.entity';

/**
 * Names may overlap where their periods are imprecise. What the entry's own source states may not contradict itself: no
 * two official names hold for certain on one day, and no former name holds for certain while today's name does. Other
 * sources may disagree; the preferred name is the one the actor is shown under.
 */
export const checkNamePeriods = async (
  em: EntityManager,
  actor: RecordKey,
  field: string,
): Promise<Result<null>> => {
  const [found] = await em.query<{ official: boolean; former: boolean }[]>(
    `with name as (select id, kind, certain from actors.actor_name
       where office_id = $1 and actor_id = $2 and removed_at is null and source_kind = 'STATED')
     select exists (select from name a join name b on a.id < b.id and a.certain && b.certain
         where a.kind = 'OFFICIAL' and b.kind = 'OFFICIAL') as official,
       exists (select from name join actors.actor on office_id = $1 and actor.id = $2
         where name.kind = 'FORMER' and name.certain && actor.name_certain and actor.name_period_source = 'STATED') as former`,
    [actor.officeId, actor.id],
  );
  if (found?.official)
    return fail(
      Code.RULE_BROKEN,
      'Zwei amtliche Namen gelten nicht am selben Tag; eine andere Quelle wird als solche angegeben.',
      field,
    );
  return found?.former
    ? fail(Code.RULE_BROKEN, 'Ein früherer Name gilt nicht mehr, wenn der heutige gilt.', field)
    : ok(null);
};

/** The same name of the same kind and period stands once in an entry. */
export const checkOnce = async (
  em: EntityManager,
  name: Pick<ActorNameEntity, 'officeId' | 'id' | 'actorId' | 'kind' | 'name' | 'periodText'>,
  field: string,
): Promise<Result<null>> => {
  const rows = await em.query<unknown[]>(
    `select from actors.actor_name where office_id = $1 and actor_id = $2 and id <> $3 and kind = $4 and name = $5
       and period_text is not distinct from $6 and removed_at is null`,
    [name.officeId, name.actorId, name.id, name.kind, name.name, name.periodText],
  );
  return rows.length === 0 ? ok(null) : fail(Code.INVALID, 'Diesen Namen hat der Akteur schon.', field);
};
