import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { MoneyTotal } from '../money/money.type';
import { FieldOfAction } from '../project/project-aims.enum';

@ObjectType({ description: 'What is paid in one cash year (Kassenjahr), as far as instalments are stated.' })
export class CashYearTotal {
  @Field(() => Int, { description: 'The year in which it is paid.' })
  cashYear!: number;

  @Field(() => Euro, { description: 'What the known instalments add up to.' })
  stated!: string;

  @Field(() => Int, { description: 'How many instalments of the year are not known, and so left out.' })
  unknownCount!: number;
}

@ObjectType({
  description:
    'The grants of one fund and programme year for projects in the same areas and fields of action. A grant for several of them stands once, under all of them, so that rows add up.',
})
export class MoneyReportRow {
  @Field(() => Int, {
    nullable: true,
    description: 'The programme year whose money it is (Programmjahr); null is not stated.',
  })
  programmeYear?: number | null;

  @Field(() => [FieldOfAction], { description: 'The fields of action; empty is not stated.' })
  fieldsOfAction!: FieldOfAction[];

  @Field(() => Int, { description: 'How many projects it is for.' })
  projectCount!: number;

  @Field(() => Int, { description: 'How many grants these are, with those whose sum is unknown.' })
  grantCount!: number;

  @Field(() => [CashYearTotal], { description: 'What is to be paid in which year, as far as it is stated.' })
  cashYears!: CashYearTotal[];
}

@ObjectType({ description: 'Grants of which it is not known whether they belong to what was asked.' })
export class UndeterminedGrants {
  @Field(() => Int, { description: 'How many grants these are, with those whose sum is unknown.' })
  grantCount!: number;

  @Field(() => MoneyTotal, { description: 'What is committed by them.' })
  committed!: MoneyTotal;
}

@ObjectType({
  description:
    'What is committed per fund, area and field of action, as far as the viewer sees it. What was allocated, paid and proven is not kept yet, so nothing is said of it.',
})
export class MoneyReport {
  @Field(() => [MoneyReportRow], { description: 'The rows, by programme year and fund, at most 1,000.' })
  rows!: MoneyReportRow[];

  @Field(() => Boolean, {
    description:
      'Whether these are all rows and nothing is `undetermined`; with 1,000 rows, ask for less at once.',
  })
  isComplete!: boolean;

  @Field(() => UndeterminedGrants, {
    description:
      'Grants that may belong to the question, and are in no row: the programme year, programme or fund asked for is not stated of them, and nothing that is stated speaks against it.',
  })
  undetermined!: UndeterminedGrants;

  @Field(() => MoneyTotal, { description: 'All grants of the question together, each once.' })
  committed!: MoneyTotal;
}
