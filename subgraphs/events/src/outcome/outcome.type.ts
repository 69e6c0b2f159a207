import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { OutcomeKind } from './outcome.words';

@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'What an event led to (Ergebnis); seen as the event is.',
})
export class Outcome extends OfficeRecord {
  @Field(() => OutcomeKind, { description: 'What it is.' })
  kind!: OutcomeKind;

  @Field(() => String, { description: 'What came of it, in words.' })
  description!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many, such as three cooperations; null is not known, as in “numerous”.',
  })
  quantity?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it came about, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When it was taken out, for its own office; null while it counts.',
  })
  removedAt?: Date | null;
}

export const OutcomeConnection = connectionOf(Outcome, 'Outcome');
