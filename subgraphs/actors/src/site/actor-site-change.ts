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
import { checkSite, siteColumns } from './actor-site-add';
import { SITE } from './site.part';
import { PlaceInput } from './location-input';
import { placeOf } from './main-site';

@InputType({ description: 'What is to change of a further or earlier site; what is absent stays.' })
export class ActorSiteChangeInput extends ActorAtVersionInput {
  @Field(() => ID, { description: 'The site; the main one of today is changed with `actorChange`.' })
  siteId!: string;

  @Field(() => PlaceInput, { description: 'What is to change of the place.' })
  place!: PlaceInput;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was the main site in its period.' })
  wasMain?: boolean;

  @Field(() => SourceInput, { nullable: true, description: 'Where this is known from.' })
  source?: SourceInput;
}

export const ActorSiteChangePayload = payloadOf('ActorSiteChange', 'actor', Actor);

export const actorSiteChange = (
  ctx: ActorsContext,
  input: ActorSiteChangeInput,
): Promise<Result<ActorEntity>> =>
  actOnActor(ctx, input, {
    may: mayChange,
    change: async (em, actor) => {
      const site = await findPart(em, actor, SITE, input.siteId);
      if (!site.ok) return site;
      const refusals = checkSite(input);
      if (refusals.length > 0) return refuse(refusals);
      const place = await siteColumns(em, placeOf(site.value), input.place);
      if (!place.ok) return place;
      await changePart(em, SITE, site.value, {
        ...place.value,
        ...ownPeriod(input.place.period),
        ...(input.source ? sourceColumns(input.source) : {}),
        isMain: input.wasMain ?? site.value.isMain,
      });
      return ok({});
    },
  });
