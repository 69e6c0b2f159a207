import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { RELATION } from './relation.part';

@InputType({
  description: 'A relation, with the actor whose office states it at the version its editor saw.',
})
export class ActorRelationAtVersionInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The relation.' })
  relationId!: string;
}

export const ActorRelationRemovePayload = payloadOf('ActorRelationRemove', 'actor', Actor);

/** Takes a relation entered by mistake out of the entry; it can be restored. */
export const actorRelationRemove = (
  ctx: ActorsContext,
  input: ActorRelationAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const relation = await setRemoved(em, actor, RELATION, input.relationId, true);
      return relation.ok ? ok({}) : relation;
    },
  });
