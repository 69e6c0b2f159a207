import { Node } from '@kiezgraph/kernel/graphql/node';
import { Source } from '@kiezgraph/kernel/graphql/source';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { MoneySource } from './programme.enums';

@ObjectType({ description: 'A name a programme has or had for a time (Programmname).' })
export class ProgrammeName {
  @Field(() => ID, { description: 'The key by which the name is changed or removed.' })
  id!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => Source, { description: 'Where the name and its time come from.' })
  source!: Source;
}

@ObjectType({
  description: 'A public authority that answers for a programme for a time (zuständige Stelle).',
})
export class ProgrammeDepartment {
  @Field(() => ID, { description: 'The key by which the entry is changed or removed.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => Source, { description: 'Where it comes from.' })
  source!: Source;
}

@ObjectType({
  implements: Node,
  description:
    'A programme that gives public money (Förderprogramm), such as Sozialer Zusammenhalt; part of the register.',
})
export class Programme extends Node {
  @Field(() => Int, { description: 'The permanent number.' })
  number!: number;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;

  @Field(() => [MoneySource], { description: 'Whose money it is; empty is not stated.' })
  sources!: MoneySource[];
}
