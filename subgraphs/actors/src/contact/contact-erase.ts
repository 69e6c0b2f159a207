import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import { forbidden } from '../frame/act';
import { CONTACT, ContactAtVersionInput } from './contact-act';
import { narrower } from './contact-input';
import { ContactEntity } from './contact.entity';
import { ErasureReason } from './contact.enums';
import { ERASE } from './contact.policy';
import { ContactPerson } from './contact.type';

@InputType({ description: 'Whose personal values are to be erased for ever, and why.' })
export class ContactEraseInput extends ContactAtVersionInput {
  @Field(() => ErasureReason, { description: 'Why they are erased.' })
  reason!: ErasureReason;
}

export const ContactErasePayload = payloadOf('ContactErase', 'contact', ContactPerson);

const memberOf = (viewer: Viewer, officeId: number): string | null =>
  viewer.memberships.find(held => held.officeId === officeId && held.id !== null)?.id ?? null;

/** What stays: that there was somebody, on which legal basis, and who erased it when and why. */
const tombstone = (
  contact: ContactEntity,
  viewer: Viewer,
  reason: ErasureReason,
): Partial<ContactEntity> => ({
  name: null,
  email: null,
  phone: null,
  function: null,
  purpose: null,
  erasedAt: new Date(),
  erasedBy: memberOf(viewer, contact.officeId),
  erasureReason: reason,
  visibility: narrower(contact.visibility, Visibility.OFFICE),
  sharedWith: [],
});

/** Removes every personal value for ever; erasing again does nothing more. */
export const contactErase = async (
  ctx: ActorsContext,
  { contactId, expectedVersion, reason }: ContactEraseInput,
): Promise<Result<ContactEntity>> => {
  const result = await ctx.db.write<ContactEntity>(async (em, viewer) => {
    const seen = await findByKey<ContactEntity>(em, ContactEntity, keyFrom(CONTACT.type, contactId));
    if (!seen) return fail(Code.NOT_FOUND, CONTACT.missing, CONTACT.field);
    if (!ERASE.rights(viewer, seen.officeId)) return forbidden(CONTACT, viewer, seen.officeId);
    if (!ERASE.fits(seen)) return ok(seen);
    if (seen.version !== expectedVersion) return fail(Code.CONFLICT, CONTACT.stale, 'expectedVersion');
    const columns = tombstone(seen, viewer, reason);
    const isDone = await changeAt<ContactEntity>(em, ContactEntity, seen, expectedVersion, columns);
    const now = await findByKey<ContactEntity>(em, ContactEntity, seen);
    // Somebody was faster: who erased it did what was asked for, who changed it did not.
    return now && (isDone || now.erasedAt !== null)
      ? ok(now)
      : fail(Code.CONFLICT, CONTACT.stale, 'expectedVersion');
  });
  if (result.ok) ctx.readAnew();
  return result;
};
