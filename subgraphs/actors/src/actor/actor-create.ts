import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey, ClientKeyInput } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { ActorEntity } from './actor.entity';
import { checkStatements, columnsFrom, PublicContactInput } from './actor-input';
import { LocationInput } from '../site/location-input';
import { ActorNameInput } from '../name/name-input';
import { checkNamePeriods } from '../name/name-rules';
import { setNames } from '../name/set-names';
import { ActorKind } from './actor.enums';
import { Actor } from './actor.type';
import { ActorProfileInput } from './profile-input';

@InputType({ description: 'A new actor; seen by its office only, until its visibility is changed.' })
export class ActorCreateInput extends ClientKeyInput {
  @Field(() => ActorKind, { description: 'What the actor is.' })
  kind!: ActorKind;

  @Field(() => String, { description: 'The name it is shown under.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since when it bears its name, in EDTF (ISO 8601-2), such as 2021/..',
  })
  namePeriod?: string;

  @Field(() => SourceInput, {
    nullable: true,
    description:
      "Where that is known from; the entry's own source if absent or null. Goes with `namePeriod`.",
  })
  namePeriodSource?: SourceInput | null;

  @Field(() => [ActorNameInput], { nullable: true, description: 'Further names, at most 100.' })
  names?: ActorNameInput[];

  @Field(() => ID, { nullable: true, description: 'The district in which the actor sits.' })
  districtId?: string;

  @Field(() => PublicContactInput, {
    nullable: true,
    description: 'How the organisation is reached in public.',
  })
  contact?: PublicContactInput;

  @Field(() => LocationInput, {
    nullable: true,
    description: 'Where its main site lies; its address is in `contact` and `districtId`.',
  })
  location?: LocationInput;

  @Field(() => String, { nullable: true, description: 'What the actor does, in its own words.' })
  portrait?: string;

  @Field(() => ActorProfileInput, { nullable: true, description: 'What else the actor tells of itself.' })
  profile?: ActorProfileInput;
}

export const ActorCreatePayload = payloadOf('ActorCreate', 'actor', Actor);

export const actorCreate = ({ db }: ActorsContext, input: ActorCreateInput): Promise<Result<ActorEntity>> =>
  db.write<ActorEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: office.value, id: id.value };
    const columns = await columnsFrom(em, {}, input);
    if (!columns.ok) return columns;
    const isNew = await insertOnce<ActorEntity>(em, ActorEntity, { ...columns.value, ...key });
    const actor = await findByKey<ActorEntity>(em, ActorEntity, key);
    if (!actor) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (!isNew || !input.names) return ok(actor);
    await setNames(em, actor, input.names);
    const periods = await checkNamePeriods(em, actor, 'names');
    return periods.ok ? ok(actor) : periods;
  });
