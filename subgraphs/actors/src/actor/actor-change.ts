import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnActor } from './actor-act';
import type { ActorEntity } from './actor.entity';
import { ActorStatements, checkStatements, columnsFrom } from './actor-input';
import { checkNamePeriods } from '../name/name-rules';
import { setNames } from '../name/set-names';
import { mayChange } from './actor.policy';
import { Actor } from './actor.type';

@InputType({ description: 'What is to change of an actor; what is absent stays.' })
export class ActorChangeInput extends ActorStatements {
  @Field(() => ID, { description: 'The actor.' })
  actorId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const ActorChangePayload = payloadOf('ActorChange', 'actor', Actor);

export const actorChange = (ctx: ActorsContext, input: ActorChangeInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = checkStatements(input);
      return refusals.length > 0 ? refuse(refusals) : columnsFrom(em, actor, input);
    },
    after: async (em, actor) => {
      if (input.names) await setNames(em, actor, input.names);
      return input.names || input.namePeriod
        ? checkNamePeriods(em, actor, input.names ? 'names' : 'namePeriod')
        : ok(null);
    },
  });
