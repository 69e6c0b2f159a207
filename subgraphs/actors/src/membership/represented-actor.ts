import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { findActor } from '../actor/actor.repository';
import type { MemberInviteInput } from './member-invite';
import type { MembershipEntity } from './membership.entity';

const FIELD = 'actorId';

/** The actor that a new representative is to speak for, of the inviting office itself; null for every other role. */
export const representedActor = async (
  em: EntityManager,
  { role, actorId }: Pick<MemberInviteInput, 'role' | 'actorId'>,
  officeId: number,
): Promise<Result<string | null>> => {
  const isAbsent = actorId === null || actorId === undefined;
  if (role !== 'ACTOR_REPRESENTATIVE')
    return isAbsent ? ok(null) : fail(Code.INVALID, 'Nur eine Vertretung spricht für einen Akteur.', FIELD);
  if (isAbsent) return fail(Code.INVALID, 'Zur Vertretung fehlt der Akteur.', FIELD);
  const actor = await findActor(em, actorId);
  if (!actor) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', FIELD);
  if (actor.officeId !== officeId)
    return fail(Code.INVALID, 'Den Akteur führt ein anderes Büro; das lädt seine Vertretung ein.', FIELD);
  if (actor.archivedAt !== null)
    return fail(Code.INVALID, 'Ein archivierter Akteur bekommt keine neue Vertretung.', FIELD);
  if (actor.visibility === Visibility.RESTRICTED)
    return fail(Code.INVALID, 'Ein auf Genannte beschränkter Akteur hat keine Vertretung.', FIELD);
  return ok(actor.id);
};

/** Names the representative on the actor, so that it and its parts are seen, at whatever level. */
export const nameRepresentative = async (
  em: EntityManager,
  { officeId, id, actorId }: MembershipEntity,
): Promise<Result<null>> => {
  if (actorId === null) return ok(null);
  const [rows] = await em.query<[unknown[], number]>(
    `update actors.actor set named = array_append(named, $3::uuid)
     where office_id = $1 and id = $2 and visibility <> 'RESTRICTED' and archived_at is null returning id`,
    [officeId, actorId, id],
  );
  return rows.length === 1 ? ok(null) : fail(Code.CONFLICT, 'Der Akteur wurde inzwischen geändert.', FIELD);
};

/** Takes the name of a former representative off the actor. */
export const unnameRepresentative = async (
  em: EntityManager,
  { officeId, id, actorId }: MembershipEntity,
): Promise<void> => {
  if (actorId === null) return;
  await em.query(
    `update actors.actor set named = array_remove(named, $3::uuid) where office_id = $1 and id = $2 and $3::uuid = any (named)`,
    [officeId, actorId, id],
  );
};

/** Who is named on an actor as its representative, besides those a restriction names: nobody, where it is restricted. */
export const representativesOf = async (
  em: EntityManager,
  actor: { readonly officeId: number; readonly id: string },
  visibility: Visibility,
): Promise<string[]> => {
  if (visibility === Visibility.RESTRICTED) return [];
  const rows = await em.query<{ id: string }[]>(
    'select id from register.membership where office_id = $1 and actor_id = $2 and removed_at is null order by id',
    [actor.officeId, actor.id],
  );
  return rows.map(({ id }) => id);
};
