import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { mayKeep } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType } from 'type-graphql';
import { findActor } from '../actor/actor.repository';
import type { ActorEntity } from '../actor/actor.entity';
import type { ActorsContext } from '../context';
import { checkBasis, checkStatements, columnsFrom, ContactStatements, narrower } from './contact-input';
import { ContactEntity } from './contact.entity';
import { LegalBasis } from './contact.enums';
import { ContactPerson } from './contact.type';

@InputType({ description: 'A new contact person of an actor; seen by its office only.' })
export class ContactCreateInput extends ContactStatements {
  @Field(() => ID, { description: 'The actor, of the same office.' })
  actorId!: string;

  @Field(() => String, { description: "The person's name." })
  override name!: string;

  @Field(() => String, { description: 'What the values are kept for.' })
  override purpose!: string;

  @Field(() => LegalBasis, { description: 'Why the values may be kept.' })
  override legalBasis!: LegalBasis;

  @Field(() => LocalDate, {
    description:
      'The last day on which the values are kept: today at the earliest, in five years at the latest.',
  })
  override retainUntilOn!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;
}

export const ContactCreatePayload = payloadOf('ContactCreate', 'contact', ContactPerson);

/** Seen by the office; less far where the actor is seen less far. */
const wallOf = (actor: ActorEntity): Pick<ContactEntity, 'visibility' | 'named'> => ({
  visibility: narrower(Visibility.OFFICE, actor.visibility),
  named: actor.visibility === Visibility.RESTRICTED ? actor.named : [],
});

export const contactCreate = async (
  ctx: ActorsContext,
  input: ContactCreateInput,
): Promise<Result<ContactEntity>> => {
  const result = await ctx.db.write<ContactEntity>(async (em, viewer) => {
    const actor = await findActor(em, input.actorId);
    if (!actor) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'actorId');
    if (!mayKeep(viewer, actor.officeId))
      return fail(Code.FORBIDDEN, 'Ansprechpersonen führt nur das Büro, das den Akteur führt.', 'actorId');
    if (actor.archivedAt !== null)
      return fail(Code.WRONG_STATE, 'Ein archivierter Akteur bekommt keine Ansprechperson.', 'actorId');
    const id = clientKey(input);
    const refusals = [...checkStatements(input), ...checkBasis(input, null), ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: actor.officeId, id: id.value };
    // The same key again is the same act, sent twice.
    await insertOnce<ContactEntity>(em, ContactEntity, {
      ...key,
      actorId: actor.id,
      ...wallOf(actor),
      ...columnsFrom(input, null),
    });
    const contact = await findByKey<ContactEntity>(em, ContactEntity, key);
    return contact?.actorId === actor.id
      ? ok(contact)
      : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
  });
  if (result.ok) ctx.readAnew();
  return result;
};
