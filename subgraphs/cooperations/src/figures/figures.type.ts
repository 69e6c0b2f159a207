import { Field, Int, ObjectType } from 'type-graphql';
import { CooperationInitiator, CooperationKind } from '../cooperation/cooperation.enums';

@ObjectType({ description: 'How many cooperations, by what was said of them and its day.' })
export abstract class CooperationCounts {
  @Field(() => Int, { description: 'Proposed in the period: entered here, whatever became of them.' })
  proposed!: number;

  @Field(() => Int, { description: 'Agreed in the period, and not withdrawn since.' })
  agreed!: number;

  @Field(() => Int, {
    description: 'Of those agreed in the period, fulfilled to this day: agreed is not fulfilled.',
  })
  agreedAndFulfilled!: number;

  @Field(() => Int, { description: 'Begun in the period.' })
  begun!: number;

  @Field(() => Int, { description: 'Fulfilled in the period.' })
  fulfilled!: number;

  @Field(() => Int, { description: 'Established in the period: they run on without the coordinator.' })
  established!: number;

  @Field(() => Int, { description: 'Broken off in the period.' })
  brokenOff!: number;

  @Field(() => Int, { description: 'Ended in the period.' })
  ended!: number;

  @Field(() => Int, { description: 'Of those agreed in the period, bridges between areas.' })
  bridges!: number;

  @Field(() => Int, {
    description:
      'Of those agreed in the period, those of which is not known, or not shown, whether they are bridges.',
  })
  bridgesUnknown!: number;
}

@ObjectType({ description: 'The cooperations of one kind in the figures of a period.' })
export class CooperationFiguresOfKind extends CooperationCounts {
  @Field(() => CooperationKind, { description: 'The kind.' })
  kind!: CooperationKind;
}

@ObjectType({ description: 'The cooperations started by one side in the figures of a period.' })
export class CooperationFiguresOfInitiator extends CooperationCounts {
  @Field(() => CooperationInitiator, { description: 'Who started them.' })
  initiatedBy!: CooperationInitiator;
}

@ObjectType({
  description: 'One year in the figures of a period; the share of self-started ones shows empowerment.',
})
export class CooperationFiguresOfYear extends CooperationCounts {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, {
    description: 'Of those agreed in the year, those started by a business or a social organisation.',
  })
  selfStarted!: number;
}

@ObjectType({
  description:
    'What became of the cooperations that the viewer sees, by the days stated (Kennzahlen). Each counts once in the total and once in the column of every office that proposed it or, named to the viewer, agreed to it.',
})
export class CooperationFigures extends CooperationCounts {
  @Field(() => [CooperationFiguresOfKind], { description: 'By kind; kinds without any are absent.' })
  byKind!: CooperationFiguresOfKind[];

  @Field(() => [CooperationFiguresOfInitiator], {
    description: 'By who started them; absent where there are none.',
  })
  byInitiator!: CooperationFiguresOfInitiator[];

  @Field(() => [CooperationFiguresOfYear], {
    description: 'By year, earliest first; years without any are absent.',
  })
  byYear!: CooperationFiguresOfYear[];
}
