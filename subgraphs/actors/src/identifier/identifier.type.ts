import { Node } from '@kiezgraph/kernel/graphql/node';
import { Field, ObjectType } from 'type-graphql';
import { IdentifierScheme } from './identifier.enums';

@ObjectType({
  implements: Node,
  description: 'A number under which a register knows an organisation (Kennzeichen).',
})
export class ActorIdentifier extends Node {
  @Field(() => IdentifierScheme, { description: 'Whose number it is.' })
  scheme!: IdentifierScheme;

  @Field(() => String, { description: 'The number, in one spelling.' })
  value!: string;

  @Field(() => String, { nullable: true, description: 'The court that keeps the register, where one does.' })
  court?: string | null;
}
