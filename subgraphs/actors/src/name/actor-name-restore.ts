import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { actOnActor } from '../actor/actor-act';
import { findPart, setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import type { ActorNameAtVersionInput } from './actor-name-remove';
import { checkNamePeriods, checkOnce } from './name-rules';
import { NAME } from './name.part';

export const ActorNameRestorePayload = payloadOf('ActorNameRestore', 'actor', Actor);

/** Undoes `actorNameRemove`. */
export const actorNameRestore = (
  ctx: ActorsContext,
  input: ActorNameAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const name = await findPart(em, actor, NAME, input.nameId, true);
      if (!name.ok) return name;
      const once = await checkOnce(em, name.value, 'nameId');
      if (!once.ok) return once;
      const restored = await setRemoved(em, actor, NAME, input.nameId, false);
      return restored.ok ? ok({}) : restored;
    },
    after: (em, actor) => checkNamePeriods(em, actor, 'nameId'),
  });
