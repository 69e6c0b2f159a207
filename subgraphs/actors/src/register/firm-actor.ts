import { findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { ActorEntity } from '../actor/actor.entity';

/** The entry of a firm as an actor in columns, if the steward sees it; undefined leaves it, null takes it away. */
export const actorColumns = async (
  em: EntityManager,
  actorId: string | null | undefined,
): Promise<Result<Record<string, number | string | null>>> => {
  if (actorId === undefined) return ok({});
  if (actorId === null) return ok({ actor_office_id: null, actor_id: null });
  const actor = await findByKey<ActorEntity>(em, ActorEntity, keyFrom('Actor', actorId));
  return actor
    ? ok({ actor_office_id: actor.officeId, actor_id: actor.id })
    : fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'actorId');
};
