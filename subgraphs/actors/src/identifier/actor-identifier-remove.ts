import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { setRemoved } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { IDENTIFIER } from './identifier.part';

@InputType({ description: 'An identifier of an actor at the version its editor saw.' })
export class ActorIdentifierAtVersionInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The identifier.' })
  identifierId!: string;
}

export const ActorIdentifierRemovePayload = payloadOf('ActorIdentifierRemove', 'actor', Actor);

/** Takes an identifier entered by mistake out of the entry; it can be restored. */
export const actorIdentifierRemove = (
  ctx: ActorsContext,
  input: ActorIdentifierAtVersionInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const identifier = await setRemoved(em, actor, IDENTIFIER, input.identifierId, true);
      return identifier.ok ? ok({}) : identifier;
    },
  });
