import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { ownPeriod, periodColumns } from '../actor/period-columns';
import { succession } from '../actor/succession';
import type { ActorsContext } from '../context';
import { checkAddress, checkLocation, placeColumns } from './location';
import { PlaceInput } from './location-input';
import { isStated, NOWHERE, placeOf } from './main-site';
import { ActorSiteEntity } from './site.entity';

@InputType({ description: 'Where an actor has moved, and since when.' })
export class ActorMoveInput extends ActorAtVersionInput {
  @Field(() => String, {
    description: 'Since when it sits there, as stated, in EDTF (ISO 8601-2), such as 2016-04.',
  })
  since!: string;

  @Field(() => PlaceInput, { description: 'The new main site, whole; its period is `since`.' })
  place!: PlaceInput;
}

export const ActorMovePayload = payloadOf('ActorMove', 'actor', Actor);

/** The main site of today becomes a former one with its period, and the new place stands in the actor. */
export const actorMove = (ctx: ActorsContext, input: ActorMoveInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = [...checkAddress('place.', input.place), ...checkLocation('place.', input.place)];
      if (refusals.length > 0) return refuse(refusals);
      const periods = succession(actor.placePeriodText, input.since, 'since');
      if (!periods.ok) return periods;
      const place = await placeColumns(em, {}, input.place, {
        location: 'place.',
        district: 'place.districtId',
      });
      if (!place.ok) return place;
      const moved = { ...NOWHERE, ...place.value };
      if (!isStated(moved)) return fail(Code.INVALID, 'Vom neuen Ort ist nichts angegeben.', 'place');
      if (isStated(actor)) {
        const key = { officeId: actor.officeId, id: v7(), actorId: actor.id, isMain: true };
        const former = { ...placeOf(actor), ...key, ...ownPeriod(periods.value.until) };
        await em.insert(ActorSiteEntity, former);
      }
      return ok({ ...moved, ...periodColumns('place', periods.value.since) });
    },
  });
