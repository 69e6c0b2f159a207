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
