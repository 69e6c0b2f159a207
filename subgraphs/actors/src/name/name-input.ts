import { Field, InputType } from 'type-graphql';
import { ActorNameKind } from './name.enums';

/** More names than anybody ever had. */
export const MOST_NAMES = 200;

@InputType({ description: 'A further name of an actor.' })
export class ActorNameInput {
  @Field(() => ActorNameKind, { description: 'What the name is.' })
  kind!: ActorNameKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}
