import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'How many of those counted at one step of a survey were counted at a later one; only where both are known.',
})
export class SurveyConversion {
  @Field(() => Int, { description: 'How many were counted at the later step.' })
  count!: number;

  @Field(() => Int, { description: 'How many were counted at the earlier step.' })
  of!: number;

  @Field(() => Int, { nullable: true, description: 'The same in thousandths, rounded; null of nobody.' })
  perMille?: number | null;
}

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'A survey of the premises of an area: who is there, who was visited, who joined (Gewerbeerhebung).',
})
export class PremisesSurvey extends OfficeRecord {
  @Field(() => String, { description: 'A short name.' })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was made, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many premises were looked at; null is unknown.' })
  unitsSurveyed?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many businesses were found; null is unknown.' })
  businessesFound?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many businesses were visited or spoken to; null is unknown.',
  })
  visited?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many businesses joined; null is unknown.' })
  joined?: number | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was taken out of the lists; null while it counts.',
  })
  removedAt?: Date | null;
}

export const PremisesSurveyConnection = connectionOf(PremisesSurvey, 'PremisesSurvey');
