import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { changePart, findPart } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { ownPeriod } from '../actor/period-columns';
import type { ActorsContext } from '../context';
import { checkName } from './name-input';
import { checkNamePeriods, checkOnce } from './name-rules';
import { ActorNameKind } from './name.enums';
import { NAME } from './name.part';

@InputType({ description: 'What is to change of a further name; what is absent stays.' })
export class ActorNameChangeInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The name.' })
  nameId!: string;

  @Field(() => ActorNameKind, { nullable: true, description: 'What the name is.' })
  kind?: ActorNameKind;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it was borne, in EDTF (ISO 8601-2); null takes it away.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where the name is known from.' })
  source?: SourceInput;
}

export const ActorNameChangePayload = payloadOf('ActorNameChange', 'actor', Actor);

export const actorNameChange = (
  ctx: ActorsContext,
  input: ActorNameChangeInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const found = await findPart(em, actor, NAME, input.nameId);
      if (!found.ok) return found;
      const refusals = checkName('', input);
      if (refusals.length > 0) return refuse(refusals);
      const change = {
        kind: input.kind ?? found.value.kind,
        name: input.name ?? found.value.name,
        ...ownPeriod(input.period),
        ...(input.source ? sourceColumns(input.source) : {}),
      };
      const once = await checkOnce(em, { ...found.value, ...change }, 'name');
      if (!once.ok) return once;
      await changePart(em, NAME, found.value, change);
      return ok({});
    },
    after: (em, actor) => checkNamePeriods(em, actor, 'period'),
  });
