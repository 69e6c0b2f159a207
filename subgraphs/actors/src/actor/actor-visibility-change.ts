import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnActor } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { maySetVisibility } from './actor.policy';
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
    refused: 'Die Sichtbarkeit dieses Akteurs können Sie nicht ändern.',
    change: (em, actor, viewer) => wallColumns(em, input, actor.officeId, viewer),
  });
