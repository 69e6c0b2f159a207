import { insertOnce } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { checkRoom } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { nameColumns, ownPeriod } from '../actor/period-columns';
import { succession } from '../actor/succession';
import type { ActorsContext } from '../context';
import { checkNamePeriods } from './name-rules';
import { ActorNameEntity } from './name.entity';
import { ActorNameKind } from './name.enums';
import { NAME } from './name.part';

@InputType({ description: 'The new name of an actor, and since when it bears it.' })
export class ActorRenameInput extends ActorAtVersionInput {
  @Field(() => String, { description: 'The name it is shown under from now on.' })
  name!: string;

  @Field(() => String, {
    description: 'Since when it bears the name, as stated, in EDTF (ISO 8601-2), such as 2021-12-21 or 2016.',
  })
  validFrom!: string;

  @Field(() => ActorNameKind, {
    nullable: true,
    description: 'What the name of until then is kept as; FORMER if absent.',
  })
  kind?: ActorNameKind;
}

export const ActorRenamePayload = payloadOf('ActorRename', 'actor', Actor);

/** The name of until now becomes an earlier one with its period; correcting a slip is `actorChange`. */
export const actorRename = (ctx: ActorsContext, input: ActorRenameInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = refusalsOf(checkLine('name', input.name));
      if (refusals.length > 0) return refuse(refusals);
      if (input.name === actor.name) return fail(Code.INVALID, 'So heißt der Akteur schon.', 'name');
      const periods = succession(actor.namePeriodText, input.validFrom, 'validFrom');
      if (!periods.ok) return periods;
      const room = await checkRoom(em, actor, NAME, 'name');
      if (!room.ok) return room;
      const isNew = await insertOnce<ActorNameEntity>(em, ActorNameEntity, {
        officeId: actor.officeId,
        id: v7(),
        actorId: actor.id,
        kind: input.kind ?? ActorNameKind.FORMER,
        name: actor.name,
        ...ownPeriod(periods.value.until),
        // A beginning that was read between the lines stays so.
        sourceKind: actor.namePeriodSource,
        citation: actor.namePeriodCitation,
      });
      if (!isNew) return fail(Code.INVALID, 'Dieser frühere Name steht schon im Eintrag.', 'validFrom');
      return ok({ name: input.name, ...nameColumns(periods.value.since, null) });
    },
    after: (em, actor) => checkNamePeriods(em, actor, 'validFrom'),
  });
