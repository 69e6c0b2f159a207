import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { FundDecider, FundKind } from './fund.enums';

@ObjectType({
  description:
    'What a fund allows for a time, in one area or in all (Förderregeln); a bound that is null is not known or not set.',
})
export class FundRuleSet {
  @Field(() => ID, { description: 'The key by which the rule set is changed, ended or removed.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The most for one area and year.' })
  maxPerAreaYear?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The least for one measure.' })
  minPerMeasure?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The most for one measure.' })
  maxPerMeasure?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many months a measure may take.' })
  maxMonths?: number | null;

  @Field(() => Float, { nullable: true, description: 'The least own share, in percent of the total cost.' })
  ownSharePercent?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'For how many years at least what was paid for is bound to its purpose (Zweckbindung).',
  })
  earmarkYears?: number | null;

  @Field(() => Boolean, { description: 'Whether a measure has to serve several areas.' })
  needsSeveralAreas!: boolean;

  @Field(() => [FundDecider], {
    description: 'Who decides, in the order of the steps; empty is not stated.',
  })
  decidedBy!: FundDecider[];
}

@ObjectType({
  description:
    'Which rules of a fund hold on a day in an area; without rules they are unknown, which never means that nothing is due.',
})
export class FundRulesOnDay {
  @Field(() => Boolean, { description: 'Whether any rule set is known that holds or may hold on the day.' })
  isKnown!: boolean;

  @Field(() => AsOf, { description: 'Whether the rule set holds on the day; NO where none is known.' })
  asOf!: AsOf;

  @Field(() => FundRuleSet, {
    nullable: true,
    description: "The rule set: the area's own before the one for all areas; null is rule unknown.",
  })
  ruleSet?: FundRuleSet | null;

  @Field(() => [FundRuleSet], {
    description:
      'Rule sets that may hold instead, as what is stated does not tell; empty where it is certain.',
  })
  alternatives!: FundRuleSet[];
}

@ObjectType({
  implements: Node,
  description: 'A fund of a programme with its own rules (Fonds); part of the register.',
})
export class Fund extends Node {
  @Field(() => Int, { description: 'The permanent number.' })
  number!: number;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;

  @Field(() => FundKind, { description: 'What the fund is for.' })
  kind!: FundKind;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}
