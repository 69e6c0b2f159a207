import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord, Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ObjectType } from 'type-graphql';
import { ErasureReason, LegalBasis } from './contact.enums';

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'A natural person whom an office contacts for an actor (Ansprechperson); seen by its office only, unless the person agreed to more. Never seen by oversight or the steward, unless public.',
})
export class ContactPerson extends OfficeRecord {
  @Field(() => String, { nullable: true, description: "The person's name; null once erased." })
  name?: string | null;

  @Field(() => String, { nullable: true, description: "The person's e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The person's phone number." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: 'What the person is there.' })
  function?: string | null;

  @Field(() => String, { nullable: true, description: 'What the values are kept for; null once erased.' })
  purpose?: string | null;

  @Field(() => LegalBasis, { description: 'Why the values may be kept.' })
  legalBasis!: LegalBasis;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which the person agreed.' })
  consentedOn?: string | null;

  @Field(() => Visibility, { nullable: true, description: 'How far the person agreed to be seen.' })
  consentVisibility?: Visibility | null;

  @Field(() => LocalDate, {
    description:
      'The last day on which the values are kept; afterwards they are erased without anybody asking.',
  })
  retainUntilOn!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the personal values were erased; null while they are kept.',
  })
  erasedAt?: Date | null;

  @Field(() => ErasureReason, { nullable: true, description: 'Why they were erased.' })
  erasureReason?: ErasureReason | null;
}

export const ContactPersonConnection = connectionOf(ContactPerson, 'ContactPerson');
