import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  implements: [OfficeRecord, Node],
  description:
    'Money promised to a project (Zuwendung); seen by whoever sees the project; once removed only by its own office, and by oversight where the project was submitted.',
})
export class Grant extends OfficeRecord {
  @Field(() => String, {
    description: 'The programme it comes from, by the name of the time (Förderprogramm).',
  })
  programme!: string;

  @Field(() => Euro, { nullable: true, description: 'The sum; null is unknown, which is not zero.' })
  amount?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time it is given for, as stated, in EDTF (ISO 8601-2).',
  })
  period?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the entry was removed; null while it counts.' })
  removedAt?: Date | null;
}

export const GrantConnection = connectionOf(Grant, 'Grant');

@Directive('@shareable')
@ObjectType({ description: 'A sum of money that says what it leaves out.' })
export class MoneyTotal {
  @Field(() => Euro, { description: 'What the stated amounts add up to; amounts not known are not in it.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts are not known and so left out.' })
  unknownCount!: number;
}
