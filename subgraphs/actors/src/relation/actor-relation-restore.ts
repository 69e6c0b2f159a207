import { findByKey } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { actOnActor } from '../actor/actor-act';
import { findPart, setRemoved } from '../actor/actor-part';
import { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { ActorRelationAtVersionInput } from './actor-relation-remove';
import { checkAcyclic, checkOnce, RELATION } from './relation.part';

export const ActorRelationRestorePayload = payloadOf('ActorRelationRestore', 'actor', Actor);

/** Undoes `actorRelationRemove`, unless a circle would be closed by now. */
export const actorRelationRestore = (
  ctx: ActorsContext,
  input: ActorRelationAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const found = await findPart(em, actor, RELATION, input.relationId, true);
      if (!found.ok) return found;
      const { otherOfficeId, otherId, isOutgoing, kind } = found.value;
      const other = await findByKey<ActorEntity>(em, ActorEntity, { officeId: otherOfficeId, id: otherId });
      if (!other) return fail(Code.NOT_FOUND, 'Der andere Akteur wurde nicht gefunden.', 'relationId');
      const [from, to] = isOutgoing ? [actor, other] : [other, actor];
      const acyclic = await checkAcyclic(em, kind, from, to, 'relationId');
      if (!acyclic.ok) return acyclic;
      const once = await checkOnce(em, found.value, 'relationId');
      if (!once.ok) return once;
      const restored = await setRemoved(em, actor, RELATION, input.relationId, false);
      return restored.ok ? ok({}) : restored;
    },
  });
