import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { Field, ObjectType } from 'type-graphql';
import { ActorRelationKind } from './relation.enums';

@ObjectType({
  implements: Node,
  description: 'What one actor is to another, as the office of one of them states it (Beziehung).',
})
export class ActorRelation extends Node {
  @Field(() => ActorRelationKind, { description: 'What the first is to the second.' })
  kind!: ActorRelationKind;
}

export const ActorRelationConnection = connectionOf(ActorRelation, 'ActorRelation');
