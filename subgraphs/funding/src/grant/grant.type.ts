import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Source, SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { GrantField } from './grant.enum';

@ObjectType({ description: 'What one source states of one field of a grant (Angabe einer Quelle).' })
export class GrantValue {
  @Field(() => ID, { description: 'The key by which the value is preferred or removed.' })
  id!: string;

  @Field(() => GrantField, { description: 'The field of the grant.' })
  field!: GrantField;

  @Field(() => String, {
    nullable: true,
    description: 'The value in the form of its field; null where the source says it is not known.',
  })
  value?: string | null;

  @Field(() => Source, { description: 'Where the value comes from.' })
  source!: Source;

  @Field(() => Boolean, {
    description: 'Whether it is the value that the grant itself shows and sums count.',
  })
  isPreferred!: boolean;
}

@ObjectType({ description: 'What a grant pays in one cash year (Rate).' })
export class GrantInstalment {
  @Field(() => Int, { description: 'The year in which it is paid (Kassenjahr).' })
  cashYear!: number;

  @Field(() => Euro, { nullable: true, description: 'How much; null is unknown, which is not zero.' })
  amount?: string | null;
}

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'Money promised to a project (Zuwendung); seen by whoever sees the project; once removed only by its own office, and by oversight where the project was submitted.',
})
export class Grant extends OfficeRecord {
  @Field(() => String, {
    nullable: true,
    description: 'The programme it comes from, by the name of the time (Förderprogramm); null is not stated.',
  })
  programme?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The sum; null is unknown, which is not zero.' })
  amount?: string | null;

  @Field(() => SourceKind, { description: 'Where the sum comes from, or that it is unknown.' })
  amountSource!: SourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'The time it is given for, as stated, in EDTF (ISO 8601-2).',
  })
  period?: string | null;

  @Field(() => SourceKind, { description: 'Where the time comes from, or that it is unknown.' })
  periodSource!: SourceKind;

  @Field(() => Int, {
    nullable: true,
    description: 'The year whose money it is (Programmjahr); null is not stated.',
  })
  programmeYear?: number | null;

  @Field(() => Boolean, {
    name: 'instalmentsAreComplete',
    description: 'Whether its instalments are stated to be all; else the list is only a part, or empty.',
  })
  instalmentsComplete!: boolean;

  @Field(() => DateTime, { nullable: true, description: 'When the entry was removed; null while it counts.' })
  removedAt?: Date | null;
}

export const GrantConnection = connectionOf(Grant, 'Grant');
