import { insertOnce } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { checkRoom } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { findActor } from '../actor/actor.repository';
import { Actor } from '../actor/actor.type';
import { ownPeriod } from '../actor/period-columns';
import type { ActorsContext } from '../context';
import { ActorRelationEntity } from './relation.entity';
import { ActorRelationKind, RelationDirection } from './relation.enums';
import { checkAcyclic, RELATION } from './relation.part';

@InputType({ description: 'What an actor is to another one, or the other to it.' })
export class ActorRelationAddInput extends ActorAtVersionInput {
  @Field(() => ActorRelationKind, { description: 'What the first is to the second.' })
  kind!: ActorRelationKind;

  @Field(() => RelationDirection, { description: 'Whether `actorId` is the first (OUTGOING) or the second.' })
  direction!: RelationDirection;

  @Field(() => ID, { description: 'The other actor, of whichever office.' })
  otherActorId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2), such as 2002/..',
  })
  period?: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const ActorRelationAddPayload = payloadOf('ActorRelationAdd', 'actor', Actor);

export const actorRelationAdd = (
  ctx: ActorsContext,
  input: ActorRelationAddInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = refusalsOf(checkPeriod('period', input.period), checkSource('source', input.source));
      if (refusals.length > 0) return refuse(refusals);
      const other = await findActor(em, input.otherActorId);
      if (!other) return fail(Code.NOT_FOUND, 'Der andere Akteur wurde nicht gefunden.', 'otherActorId');
      if (other.archivedAt !== null)
        return fail(Code.INVALID, 'Auf einen archivierten Akteur wird nicht neu verwiesen.', 'otherActorId');
      const room = await checkRoom(em, actor, RELATION, 'otherActorId');
      if (!room.ok) return room;
      const isOutgoing = input.direction === RelationDirection.OUTGOING;
      const [from, to] = isOutgoing ? [actor, other] : [other, actor];
      const acyclic = await checkAcyclic(em, input.kind, from, to, 'otherActorId');
      if (!acyclic.ok) return acyclic;
      const isNew = await insertOnce<ActorRelationEntity>(em, ActorRelationEntity, {
        officeId: actor.officeId,
        id: v7(),
        actorId: actor.id,
        kind: input.kind,
        isOutgoing,
        otherOfficeId: other.officeId,
        otherId: other.id,
        ...ownPeriod(input.period),
        ...sourceColumns(input.source),
      });
      return isNew ? ok({}) : fail(Code.INVALID, 'Diese Beziehung steht schon im Eintrag.', 'otherActorId');
    },
  });
