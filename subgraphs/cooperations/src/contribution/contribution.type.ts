import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { CooperationKind } from '../cooperation/cooperation.enums';

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'What was given in a cooperation, as one office states it; seen by the offices of the parties only, once removed by its own (Beitrag).',
})
export class Contribution extends OfficeRecord {
  @Field(() => CooperationKind, { description: 'What was given.' })
  kind!: CooperationKind;

  @Field(() => String, { description: 'When it was given, as stated, in EDTF (ISO 8601-2).' })
  period!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people gave their time; null is unknown, which is not zero.',
  })
  people?: number | null;

  @Field(() => Euro, {
    nullable: true,
    description: 'What things or services were worth; null is unknown. Never added to money.',
  })
  inKindValue?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The money given; null is unknown.' })
  money?: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it (Nachweis).' })
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'A web page that shows it.' })
  evidenceUrl?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the entry was removed; null while it counts.' })
  removedAt?: Date | null;
}

export const ContributionConnection = connectionOf(Contribution, 'Contribution');

@ObjectType({ description: 'A sum in euros that says what it leaves out.' })
export class StatedSum {
  @Field(() => Euro, { description: 'What the stated amounts add up to; amounts not known are not in it.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts are not known and so left out.' })
  unknownCount!: number;
}

@ObjectType({ description: 'What contributions add up to, and what the sums leave out.' })
export class ContributionTotal {
  @Field(() => Int, { description: 'How many contributions there are.' })
  count!: number;

  @Field(() => Int, {
    description: 'How many people the stated numbers add up to; who helped twice counts twice.',
  })
  people!: number;

  @Field(() => Int, { description: 'How many contributions do not say how many people.' })
  peopleUnknownCount!: number;

  @Field(() => Float, { description: 'What the stated hours add up to, in quarter hours.' })
  hours!: number;

  @Field(() => Int, { description: 'How many contributions do not say how many hours.' })
  hoursUnknownCount!: number;

  @Field(() => StatedSum, { description: 'What things and services were worth; it is never money.' })
  inKindValue!: StatedSum;

  @Field(() => StatedSum, { description: 'The money given.' })
  money!: StatedSum;
}
