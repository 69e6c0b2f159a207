import { insertOnce } from '@kiezgraph/kernel/db/rows';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { checkRoom } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { ownPeriod } from '../actor/period-columns';
import type { ActorsContext } from '../context';
import { ActorNameInput, checkName } from './name-input';
import { checkNamePeriods } from './name-rules';
import { ActorNameEntity } from './name.entity';
import { NAME } from './name.part';

@InputType({ description: 'A further name that an entry is to have.' })
export class ActorNameAddInput extends ActorAtVersionInput {
  @Field(() => ActorNameInput, { description: 'The name.' })
  name!: ActorNameInput;
}

export const ActorNameAddPayload = payloadOf('ActorNameAdd', 'actor', Actor);

export const actorNameAdd = (ctx: ActorsContext, input: ActorNameAddInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = checkName('name.', input.name);
      if (refusals.length > 0) return refuse(refusals);
      const room = await checkRoom(em, actor, NAME, 'name');
      if (!room.ok) return room;
      const isNew = await insertOnce<ActorNameEntity>(em, ActorNameEntity, {
        officeId: actor.officeId,
        id: v7(),
        actorId: actor.id,
        kind: input.name.kind,
        name: input.name.name,
        ...ownPeriod(input.name.period),
        ...sourceColumns(input.name.source),
      });
      return isNew ? ok({}) : fail(Code.INVALID, 'Diesen Namen hat der Akteur schon.', 'name.name');
    },
    after: (em, actor) => checkNamePeriods(em, actor, 'name.period'),
  });
