import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { actOnActor } from '../actor/actor-act';
import { findPart, setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { ActorIdentifierAtVersionInput } from './actor-identifier-remove';
import { IDENTIFIER } from './identifier.part';
import { checkUnused } from './identifier.repository';

export const ActorIdentifierRestorePayload = payloadOf('ActorIdentifierRestore', 'actor', Actor);

/** Undoes `actorIdentifierRemove`. */
export const actorIdentifierRestore = (
  ctx: ActorsContext,
  input: ActorIdentifierAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const identifier = await findPart(em, actor, IDENTIFIER, input.identifierId, true);
      if (!identifier.ok) return identifier;
      const unused = await checkUnused(em, actor, identifier.value, 'identifierId');
      if (!unused.ok) return unused;
      const restored = await setRemoved(em, actor, IDENTIFIER, input.identifierId, false);
      return restored.ok ? ok({}) : restored;
    },
  });
