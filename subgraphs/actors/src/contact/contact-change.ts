import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnContact, ERASED } from './contact-act';
import {
  checkBasis,
  checkStatements,
  columnsFrom,
  ContactStatements,
  limitOf,
  narrower,
} from './contact-input';
import type { ContactEntity } from './contact.entity';
import { CHANGE } from './contact.policy';
import { ContactPerson } from './contact.type';

@InputType({
  description:
    'What is to change of a contact person; what is absent stays. Its retention is extended so, too.',
})
export class ContactChangeInput extends ContactStatements {
  @Field(() => ID, { description: 'The contact person.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const ContactChangePayload = payloadOf('ContactChange', 'contact', ContactPerson);

/** Who withdraws a consent, or narrows it, is seen no further than it now reaches. */
const withdrawn = (contact: ContactEntity, columns: Partial<ContactEntity>): Partial<ContactEntity> => {
  const limit = limitOf({ consentVisibility: columns.consentVisibility ?? null });
  const visibility = narrower(contact.visibility, limit);
  return visibility === contact.visibility
    ? {}
    : { visibility, ...(visibility !== Visibility.SHARED && { sharedWith: [] }) };
};

export const contactChange = (
  ctx: ActorsContext,
  input: ContactChangeInput,
): Promise<Result<ContactEntity>> =>
  actOnContact(ctx, input, {
    permission: CHANGE,
    wrongState: ERASED,
    change: (_em, contact) => {
      const refusals = [...checkStatements(input), ...checkBasis(input, contact)];
      if (refusals.length > 0) return refuse(refusals);
      const columns = columnsFrom(input, contact);
      return ok({ ...columns, ...withdrawn(contact, columns) });
    },
  });
