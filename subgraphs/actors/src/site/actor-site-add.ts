import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { ActorAtVersionInput, actOnActor } from '../actor/actor-act';
import { checkRoom } from '../actor/actor-part';
import type { ActorEntity } from '../actor/actor.entity';
import { mayChange } from '../actor/actor.policy';
import { Actor } from '../actor/actor.type';
import { ownPeriod } from '../actor/period-columns';
import type { ActorsContext } from '../context';
import { checkAddress, checkLocation, placeColumns } from './location';
import { PlaceInput } from './location-input';
import { isStated, NOWHERE } from './main-site';
import { ActorSiteEntity, type PlaceColumns } from './site.entity';
import { SITE } from './site.part';

@InputType({ description: 'A further site of an actor, or an earlier main one.' })
export class ActorSiteAddInput extends ActorAtVersionInput {
  @Field(() => PlaceInput, { description: 'Where it is.' })
  place!: PlaceInput;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for an earlier main site, whose period then tells when; absent for a further one.',
  })
  wasMain?: boolean;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const ActorSiteAddPayload = payloadOf('ActorSiteAdd', 'actor', Actor);

export const checkSite = (input: { place: PlaceInput; source?: SourceInput }): Refusal[] => [
  ...checkAddress('place.', input.place),
  ...checkLocation('place.', input.place),
  ...refusalsOf(checkSource('source', input.source)),
];

/** The columns of a site as they will be. */
export const siteColumns = async (
  em: EntityManager,
  before: PlaceColumns,
  place: PlaceInput,
): Promise<Result<PlaceColumns>> => {
  const change = await placeColumns(em, before, place, { location: 'place.', district: 'place.districtId' });
  if (!change.ok) return change;
  const after = { ...before, ...change.value };
  return isStated(after) ? ok(after) : fail(Code.INVALID, 'Vom Standort ist nichts angegeben.', 'place');
};

/** Adds a further site of an actor; its own columns keep the main one of today. */
export const actorSiteAdd = (ctx: ActorsContext, input: ActorSiteAddInput): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const refusals = checkSite(input);
      if (refusals.length > 0) return refuse(refusals);
      const room = await checkRoom(em, actor, SITE, 'place');
      if (!room.ok) return room;
      const place = await siteColumns(em, NOWHERE, input.place);
      if (!place.ok) return place;
      await em.insert(ActorSiteEntity, {
        ...place.value,
        ...ownPeriod(input.place.period),
        ...sourceColumns(input.source),
        officeId: actor.officeId,
        id: v7(),
        actorId: actor.id,
        isMain: input.wasMain ?? false,
      });
      return ok({});
    },
  });
