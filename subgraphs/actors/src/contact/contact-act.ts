import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnRecord, type ActKind, type RecordAct } from '../frame/act';
import { ContactEntity } from './contact.entity';

/** Names the contact person and the version its editor saw. */
@InputType({ description: 'A contact person at the version its editor saw.' })
export abstract class ContactAtVersionInput {
  @Field(() => ID, { description: 'The contact person.' })
  contactId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const CONTACT: ActKind<ContactEntity> = {
  entity: ContactEntity,
  type: 'ContactPerson',
  field: 'contactId',
  missing: 'Die Ansprechperson wurde nicht gefunden.',
  refused: 'Das kann nur das Büro, das die Ansprechperson führt.',
  stale: 'Die Ansprechperson wurde inzwischen geändert.',
};

export const ERASED = 'Die Angaben zu dieser Person sind gelöscht.';

/** An act on a contact person in sight. */
export const actOnContact = (
  ctx: ActorsContext,
  { contactId, expectedVersion }: ContactAtVersionInput,
  act: Omit<RecordAct<ContactEntity>, 'id' | 'expectedVersion'>,
): Promise<Result<ContactEntity>> => actOnRecord(ctx, CONTACT, { ...act, id: contactId, expectedVersion });
