import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkHeld } from '../identifier/identifier.repository';
import { actOnActor } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { maySetVisibility } from './actor.policy';
import { representativesOf } from '../membership/represented-actor';
import { Actor } from './actor.type';

@InputType({ description: 'Who is to see an actor from now on.' })
export class ActorVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The actor.' })
  actorId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const ActorVisibilityChangePayload = payloadOf('ActorVisibilityChange', 'actor', Actor);

export const actorVisibilityChange = (
  ctx: ActorsContext,
  input: ActorVisibilityChangeInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: maySetVisibility,
    forPersons: true,
    change: async (em, actor, viewer) => {
      const columns = await wallColumns(em, input, actor, viewer);
      if (!columns.ok) return columns;
      // While it was hidden, another entry may have got a number of it.
      const unused = await checkHeld(em, actor, columns.value.visibility, 'visibility');
      if (!unused.ok) return unused;
      // Who speaks for the actor goes on seeing it, unless it is restricted to others.
      const representatives = await representativesOf(em, actor, columns.value.visibility);
      return ok({ ...columns.value, named: [...columns.value.named, ...representatives] });
    },
  });
