import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, Int, ObjectType } from 'type-graphql';

// MoneyTotal and MoneyBySource stand in reports, too, and are the same there.
@Directive('@shareable')
@ObjectType({ description: 'The part of a sum of money that comes from one kind of source.' })
export class MoneyBySource {
  @Field(() => SourceKind, { description: 'What kind of source states these amounts.' })
  source!: SourceKind;

  @Field(() => Euro, { description: 'What these amounts add up to.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts these are.' })
  count!: number;
}

@Directive('@shareable')
@ObjectType({ description: 'A sum of money that says what it leaves out and where it comes from.' })
export class MoneyTotal {
  @Field(() => Euro, { description: 'What the known amounts add up to; amounts not known are not in it.' })
  stated!: string;

  @Field(() => Int, { description: 'How many amounts are not known and so left out.' })
  unknownCount!: number;

  @Field(() => [MoneyBySource], {
    description: 'How much of the known amounts comes from which kind of source; kinds that occur.',
  })
  bySource!: MoneyBySource[];
}
