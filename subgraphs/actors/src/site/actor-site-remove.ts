import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { SITE } from './site.part';

@InputType({ description: 'A further or earlier site of an actor at the version its editor saw.' })
export class ActorSiteAtVersionInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The site.' })
  siteId!: string;
}

export const ActorSiteRemovePayload = payloadOf('ActorSiteRemove', 'actor', Actor);

/** Takes a site entered by mistake out of the entry; it can be restored. */
export const actorSiteRemove = (
  ctx: ActorsContext,
  input: ActorSiteAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const site = await setRemoved(em, actor, SITE, input.siteId, true);
      return site.ok ? ok({}) : site;
    },
  });
