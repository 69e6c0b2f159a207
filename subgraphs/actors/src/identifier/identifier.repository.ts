import { columnsOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { ActorEntity } from '../actor/actor.entity';
import { ActorIdentifierEntity } from './identifier.entity';
import { IdentifierScheme } from './identifier.enums';

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

/** What people call the registers. */
const REGISTERS: Readonly<Record<IdentifierScheme, string>> = {
  [IdentifierScheme.HANDELSREGISTER]: 'Handelsregister',
  [IdentifierScheme.VEREINSREGISTER]: 'Vereinsregister',
  [IdentifierScheme.WIKIDATA]: 'Wikidata',
  [IdentifierScheme.LEI]: 'LEI',
  [IdentifierScheme.AGS]: 'Amtlicher Gemeindeschlüssel',
  [IdentifierScheme.OFFICE_LOCAL]: 'eigenes Kennzeichen',
};

/** Names the number, which is the entry's own; the other entry is for whoever sees it to find. */
export const heldTwice = ({ scheme, value, court }: IdentifierValue, field: string): Result<never> => {
  const register = [REGISTERS[scheme], ...(court === null ? [] : [court])].join(', ');
  const held = `Das Kennzeichen „${value}“ (${register}) steht schon bei einem anderen geführten Akteur des Büros`;
  return fail(Code.RULE_BROKEN, `${held}; es steht nur bei einem.`, field);
};

const holdOffice = async (em: EntityManager, { officeId }: RecordKey): Promise<void> => {
  await em.query(`select pg_advisory_xact_lock(hashtextextended('actors.actor_identifier ' || $1, 0))`, [
    String(officeId),
  ]);
};

/**
 * Holds the identifiers of an office still until the end of the transaction, and refuses one that another entry has which
 * is kept there. A RESTRICTED entry has no part in this, on either side: a refusal for it would tell who does not see it
 * that it is there. It is judged when it is opened.
 */
export const checkUnused = async (
  em: EntityManager,
  actor: Pick<ActorEntity, 'officeId' | 'id' | 'visibility'>,
  identifier: IdentifierValue,
  field: string,
): Promise<Result<null>> => {
  await holdOffice(em, actor);
  const rows = await em.query<{ isOwn: boolean }[]>(
    `select row.actor_id = $2 as "isOwn" from actors.actor_identifier row
     join jsonb_to_recordset($3) as entry (scheme text, value text, court text)
       on row.scheme = entry.scheme and row.value = entry.value and row.court is not distinct from entry.court
     where row.office_id = $1 and row.removed_at is null and row.is_live
       and (row.actor_id = $2 or $4::boolean and row.visibility <> 'RESTRICTED')
     order by 1 desc limit 1`,
    [actor.officeId, actor.id, JSON.stringify([identifier]), actor.visibility !== Visibility.RESTRICTED],
  );
  if (rows.length === 0) return ok(null);
  return rows[0]?.isOwn
    ? fail(Code.INVALID, 'Dieses Kennzeichen hat der Akteur schon.', field)
    : heldTwice(identifier, field);
};

/** Refuses to open an entry to its office, or to keep it again, while another one there has a number of it. */
export const checkHeld = async (
  em: EntityManager,
  actor: RecordKey,
  visibility: Visibility,
  field: string,
): Promise<Result<null>> => {
  if (visibility === Visibility.RESTRICTED) return ok(null);
  await holdOffice(em, actor);
  const [held] = await em.query<IdentifierValue[]>(
    `select held.scheme, held.value, held.court from actors.actor_identifier held join actors.actor_identifier row
       on row.office_id = held.office_id and row.scheme = held.scheme and row.value = held.value and row.court is not distinct from held.court
     where held.office_id = $1 and held.actor_id = $2 and held.removed_at is null
       and row.actor_id <> $2 and row.removed_at is null and row.is_live and row.visibility <> 'RESTRICTED'
     order by held.scheme, held.value, held.court limit 1`,
    [actor.officeId, actor.id],
  );
  return held ? heldTwice(held, field) : ok(null);
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
