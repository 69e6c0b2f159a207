import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { actOnActor } from '../actor/actor-act';
import { setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { SITE } from './site.part';
import type { ActorSiteAtVersionInput } from './actor-site-remove';

export const ActorSiteRestorePayload = payloadOf('ActorSiteRestore', 'actor', Actor);

/** Undoes `actorSiteRemove`. */
export const actorSiteRestore = (
  ctx: ActorsContext,
  input: ActorSiteAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const site = await setRemoved(em, actor, SITE, input.siteId, false);
      return site.ok ? ok({}) : site;
    },
  });
