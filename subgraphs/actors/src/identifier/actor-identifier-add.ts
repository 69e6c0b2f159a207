import { insertOnce } from '@kiezgraph/kernel/db/rows';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { checkRoom } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import type { ActorsContext } from '../context';
import { checkIdentifier, IdentifierInput, identifierOf } from './identifier-input';
import { ActorIdentifierEntity } from './identifier.entity';
import { IdentifierScheme } from './identifier.enums';
import { IDENTIFIER } from './identifier.part';
import { checkUnused, heldTwice } from './identifier.repository';

@InputType({ description: 'A number under which a register knows the actor.' })
export class ActorIdentifierAddInput extends ActorAtVersionInput {
  @Field(() => IdentifierInput, { description: 'The number.' })
  identifier!: IdentifierInput;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const ActorIdentifierAddPayload = payloadOf('ActorIdentifierAdd', 'actor', Actor);

export const actorIdentifierAdd = (
  ctx: ActorsContext,
  input: ActorIdentifierAddInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = [
        ...checkIdentifier('identifier.', input.identifier),
        ...refusalsOf(checkSource('source', input.source)),
      ];
      if (refusals.length > 0) return refuse(refusals);
      const room = await checkRoom(em, actor, IDENTIFIER, 'identifier');
      if (!room.ok) return room;
      const identifier = identifierOf(input.identifier);
      const unused = await checkUnused(em, actor, identifier, 'identifier.value');
      if (!unused.ok) return unused;
      const isLocal = identifier.scheme === IdentifierScheme.OFFICE_LOCAL;
      const isNew = await insertOnce<ActorIdentifierEntity>(em, ActorIdentifierEntity, {
        ...identifier,
        ...sourceColumns(input.source),
        officeId: actor.officeId,
        id: v7(),
        actorId: actor.id,
        // An office's own number is nobody else's business.
        namingLimit: isLocal ? Visibility.OFFICE : Visibility.PUBLIC,
      });
      return isNew ? ok({}) : heldTwice(identifier, 'identifier.value');
    },
  });
