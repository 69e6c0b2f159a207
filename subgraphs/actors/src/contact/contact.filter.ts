import { dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { keyFrom, NO_RECORD, numberWanted } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import { LegalBasis } from './contact.enums';
import type { ContactFilterValues } from './contact.repository';

@InputType({ description: 'Which contact persons a list shows; conditions given together must all hold.' })
export class ContactPersonFilter {
  @Field(() => ID, { nullable: true, description: 'Only contact persons this office keeps.' })
  officeId?: string;

  @Field(() => ID, { nullable: true, description: 'Only contact persons of this actor.' })
  actorId?: string;

  @Field(() => LegalBasis, { nullable: true, description: 'Only those kept on this legal basis.' })
  legalBasis?: LegalBasis;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'Only those whose last day of retention lies before this day: what the daily sweep will erase.',
  })
  retentionEndsBeforeOn?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True for what is left of those that were erased instead of those that are kept.',
  })
  erased?: boolean;
}

/** The filter in keys and checked values. */
export const contactFilterValues = (filter: ContactPersonFilter | null | undefined): ContactFilterValues => ({
  officeId: numberWanted('Office', filter?.officeId),
  actor: filter?.actorId == null ? null : (keyFrom('Actor', filter.actorId) ?? NO_RECORD),
  legalBasis: filter?.legalBasis ?? null,
  retentionEndsBefore: dayArgument('retentionEndsBeforeOn', filter?.retentionEndsBeforeOn ?? null),
  erased: filter?.erased ?? false,
});
