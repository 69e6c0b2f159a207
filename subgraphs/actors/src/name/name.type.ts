import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { Field, ObjectType } from 'type-graphql';
import { ActorNameKind } from './name.enums';

@ObjectType({ implements: Node, description: 'A further name of an actor.' })
export class ActorName extends Node {
  @Field(() => ActorNameKind, { description: 'What the name is.' })
  kind!: ActorNameKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

@ObjectType({ description: 'A name of an actor on a day.' })
export class ActorNameOnDay {
  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => ActorNameKind, {
    nullable: true,
    description: 'What the name is; null for the one the actor is shown under today.',
  })
  kind?: ActorNameKind | null;

  @Field(() => AsOf, { description: 'Whether it bore the name on that day: CERTAIN or POSSIBLE.' })
  asOf!: AsOf;
}
