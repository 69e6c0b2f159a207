import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Source } from '@kiezgraph/kernel/graphql/source';
import { Field, ObjectType } from 'type-graphql';
import { ApplicationStatus } from './application.enums';

@ObjectType({
  description:
    'A state an application entered (Verfahrensschritt); written once, also when it is taken back.',
})
export class ApplicationStep {
  @Field(() => ApplicationStatus, { description: 'The state.' })
  status!: ApplicationStatus;

  @Field(() => String, {
    nullable: true,
    description: 'When it happened, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  happened?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why, where it was said: of a rejection the rule it names. Internal: for those who work in the owning office, else null.',
  })
  reason?: string | null;

  @Field(() => Source, { description: 'Where it comes from.' })
  source!: Source;

  @Field(() => Boolean, { description: 'Whether the step takes the one before it back.' })
  isUndo!: boolean;

  @Field(() => DateTime, { description: 'When it was written down.' })
  createdAt!: Date;
}

@ObjectType({ description: 'That an applicant was named publicly (öffentliche Nennung).' })
export class ApplicationNaming {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day on which it was named; null is not stated.',
  })
  namedOn?: string | null;

  @Field(() => Source, { description: 'Where it was named.' })
  source!: Source;
}

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'What answers a call (Bewerbung), as the office that keeps the call writes it down. Others see it once its applicant is named publicly, as far as they see the call and the applicant.',
})
export class Application extends OfficeRecord {
  @Field(() => ApplicationStatus, { description: 'Where the application stands.' })
  status!: ApplicationStatus;

  @Field(() => String, { nullable: true, description: 'The idea of the project; null is not stated.' })
  title?: string | null;
}

export const ApplicationConnection = connectionOf(Application, 'Application');
