import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'A working group of a network (Arbeitsgruppe, AG); seen by whoever sees the network.',
})
export class WorkingGroup extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => String, { description: 'Its name or topic.' })
  topic!: string;

  @Field(() => String, { nullable: true, description: 'How often it meets, in words.' })
  rhythm?: string | null;

  @Field(() => Int, { nullable: true, description: 'How often a year it meets; null is not stated.' })
  timesAYear?: number | null;

  @Field(() => String, { nullable: true, description: 'The time it exists, in EDTF; null is not stated.' })
  period?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was taken out; null while it counts.' })
  removedAt?: Date | null;
}

export const WorkingGroupConnection = connectionOf(WorkingGroup, 'WorkingGroup');
