import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { actOnActor } from '../actor/actor-act';
import { changePart, findPart } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { ownPeriod } from '../actor/period-columns';
import type { ActorsContext } from '../context';
import { ActorRelationAtVersionInput } from './actor-relation-remove';
import { checkOnce, RELATION } from './relation.part';

@InputType({ description: 'What is to change of a relation; what is absent stays.' })
export class ActorRelationChangeInput extends ActorRelationAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, in EDTF (ISO 8601-2); null takes it away.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const ActorRelationChangePayload = payloadOf('ActorRelationChange', 'actor', Actor);

/** Ends a relation, or corrects since when it is known and from where; another one is another relation. */
export const actorRelationChange = (
  ctx: ActorsContext,
  input: ActorRelationChangeInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const relation = await findPart(em, actor, RELATION, input.relationId);
      if (!relation.ok) return relation;
      const refusals = refusalsOf(checkPeriod('period', input.period), checkSource('source', input.source));
      if (refusals.length > 0) return refuse(refusals);
      const change = { ...ownPeriod(input.period), ...(input.source ? sourceColumns(input.source) : {}) };
      const once = await checkOnce(em, { ...relation.value, ...change }, 'period');
      if (!once.ok) return once;
      if (Object.keys(change).length > 0) await changePart(em, RELATION, relation.value, change);
      return ok({});
    },
  });
