import { findByKey, type OwnedRow } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { ActorEntity } from './actor.entity';

/** A part of an actor: a name, an identifier, a site or a relation. */
export interface ActorPart extends OwnedRow {
  readonly actorId: string;
  readonly removedAt: Date | null;
}

/** How acts find and name a part. */
export interface PartKind<T extends ActorPart> {
  readonly entity: EntityTarget<T & ObjectLiteral>;
  /** Its type in the graph. */
  readonly type: string;
  /** The input field that names it. */
  readonly field: string;
  /** What people call it, with its article. */
  readonly word: string;
  /** More than any actor has. */
  readonly most: number;
}

/** The part of the actor that an id names, in the state the act needs. */
export const findPart = async <T extends ActorPart>(
  em: EntityManager,
  actor: ActorEntity,
  { entity, type, field, word }: PartKind<T>,
  id: string,
  isRemoved = false,
): Promise<Result<T>> => {
  const part = await findByKey<T>(em, entity, keyFrom(type, id));
  if (!part || part.officeId !== actor.officeId || part.actorId !== actor.id)
    return fail(Code.NOT_FOUND, `${word} wurde nicht gefunden.`, field);
  if ((part.removedAt !== null) !== isRemoved)
    return fail(Code.WRONG_STATE, isRemoved ? `${word} ist nicht entfernt.` : `${word} ist entfernt.`, field);
  return ok(part);
};

/** Changes columns of a part; its actor, whose version the act checks, guards it. */
export const changePart = async <T extends ActorPart>(
  em: EntityManager,
  { entity }: PartKind<T>,
  part: T,
  change: Partial<T>,
): Promise<void> => {
  await em.update(entity, { officeId: part.officeId, id: part.id } as never, change as never);
};

/** How many parts of a kind the actor has that are not removed. */
const countParts = <T extends ActorPart>(
  em: EntityManager,
  actor: ActorEntity,
  { entity }: PartKind<T>,
): Promise<number> =>
  em
    .createQueryBuilder(entity, 'part')
    .where('part.office_id = :officeId and part.actor_id = :id and part.removed_at is null', {
      officeId: actor.officeId,
      id: actor.id,
    })
    .getCount();

/** Puts a removed part back or takes one out, if it is in the other state. */
export const setRemoved = async <T extends ActorPart>(
  em: EntityManager,
  actor: ActorEntity,
  kind: PartKind<T>,
  id: string,
  isRemoved: boolean,
): Promise<Result<T>> => {
  const part = await findPart(em, actor, kind, id, !isRemoved);
  if (!part.ok) return part;
  if (!isRemoved && (await countParts(em, actor, kind)) >= kind.most)
    return fail(Code.INVALID, `Mehr als ${kind.most} davon hat kein Akteur.`, kind.field);
  await changePart(em, kind, part.value, { removedAt: isRemoved ? new Date() : null } as Partial<T>);
  return part;
};

/** The refusal of one part too many, if it is. */
export const checkRoom = async <T extends ActorPart>(
  em: EntityManager,
  actor: ActorEntity,
  kind: PartKind<T>,
  field: string,
): Promise<Result<null>> =>
  (await countParts(em, actor, kind)) < kind.most
    ? ok(null)
    : fail(Code.INVALID, `Mehr als ${kind.most} davon hat kein Akteur.`, field);
