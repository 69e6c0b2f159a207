import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { NAME } from './name.part';

@InputType({ description: 'A further name of an actor at the version its editor saw.' })
export class ActorNameAtVersionInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;
}

export const ActorNameRemovePayload = payloadOf('ActorNameRemove', 'actor', Actor);

/** Takes a name entered by mistake out of the entry; it can be restored. */
export const actorNameRemove = (
  ctx: ActorsContext,
  input: ActorNameAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const name = await setRemoved(em, actor, NAME, input.nameId, true);
      return name.ok ? ok({}) : name;
    },
  });
