import { columnsOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { ActorIdentifierEntity } from './identifier.entity';

/** The identifiers of actors, the removed too, by scheme: one statement. */
export const readIdentifiers = (
  em: EntityManager,
  keys: readonly RecordKey[],
): Promise<ActorIdentifierEntity[]> =>
  em.query(
    `select ${columnsOf(em, ActorIdentifierEntity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join actors.actor_identifier row on row.office_id = key.office_id and row.actor_id = key.id
     order by row.scheme, row.value, row.court, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** What makes an identifier one: the same number of another court is another one. */
export type IdentifierValue = Pick<ActorIdentifierEntity, 'scheme' | 'value' | 'court'>;

/**
 * Holds the identifiers of an office still until the end of the transaction, and refuses one that another entry has which
 * is kept there.
 */
export const checkUnused = async (
  em: EntityManager,
  actor: RecordKey,
  identifiers: readonly IdentifierValue[],
  field: string,
): Promise<Result<null>> => {
  if (identifiers.length === 0) return ok(null);
  await em.query(`select pg_advisory_xact_lock(hashtextextended('actors.actor_identifier ' || $1, 0))`, [
    String(actor.officeId),
  ]);
  const rows = await em.query<{ isOwn: boolean }[]>(
    `select row.actor_id = $2 as "isOwn" from actors.actor_identifier row
     join jsonb_to_recordset($3) as entry (scheme text, value text, court text)
       on row.scheme = entry.scheme and row.value = entry.value and row.court is not distinct from entry.court
     where row.office_id = $1 and row.removed_at is null and row.is_live limit 1`,
    [actor.officeId, actor.id, JSON.stringify(identifiers)],
  );
  if (rows.length === 0) return ok(null);
  return rows[0]?.isOwn
    ? fail(Code.INVALID, 'Dieses Kennzeichen hat der Akteur schon.', field)
    : fail(Code.RULE_BROKEN, 'Ein Kennzeichen steht in einem Büro nur bei einem geführten Akteur.', field);
};

/** With the entry its identifiers are kept or not. */
export const keepIdentifiers = async (
  em: EntityManager,
  actor: RecordKey,
  isLive: boolean,
): Promise<void> => {
  await em.query(
    'update actors.actor_identifier set is_live = $3 where office_id = $1 and actor_id = $2 and is_live <> $3',
    [actor.officeId, actor.id, isLive],
  );
};

/** The identifiers of an archived actor that would come back with it. */
export const heldIdentifiers = (em: EntityManager, actor: RecordKey): Promise<IdentifierValue[]> =>
  em.query(
    `select scheme, value, court from actors.actor_identifier where office_id = $1 and actor_id = $2 and removed_at is null and not is_live`,
    [actor.officeId, actor.id],
  );
