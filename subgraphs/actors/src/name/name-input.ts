import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { checkSource } from '@kiezgraph/kernel/graphql/source';
import { checkLine, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { ActorNameKind } from './name.enums';

@InputType({ description: 'A further name of an actor.' })
export class ActorNameInput {
  @Field(() => ActorNameKind, { description: 'What the name is.' })
  kind!: ActorNameKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Since and until when it was borne, as stated, in EDTF (ISO 8601-2), such as 2011/2016-12-07.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the name is known from.' })
  source?: SourceInput | null;
}

/** Everything that is wrong with a name by itself. */
export const checkName = (prefix: string, entry: Partial<ActorNameInput>): Refusal[] =>
  refusalsOf(
    checkLine(`${prefix}name`, entry.name),
    checkPeriod(`${prefix}period`, entry.period),
    checkSource(`${prefix}source`, entry.source),
  );
