import { Node } from '@kiezgraph/kernel/graphql/node';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum Judgement {
  AGREED = 'AGREED',
  DECLINED = 'DECLINED',
  STARTED = 'STARTED',
  ENDED = 'ENDED',
  RESUMED = 'RESUMED',
}
registerEnumType(Judgement, {
  name: 'Judgement',
  description: 'What an office says about a cooperation.',
  valuesConfig: {
    AGREED: { description: 'It agrees to the terms (Zusage).' },
    DECLINED: { description: 'It declines the terms (Absage).' },
    STARTED: { description: 'It states that the cooperation began (Beginn).' },
    ENDED: { description: 'It ends the cooperation (Ende).' },
    RESUMED: { description: 'It takes back that the cooperation has ended (Wiederaufnahme).' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'What one office says about a cooperation: its own record, seen by the offices of all parties (Votum).',
})
export class Verdict extends Node {
  @Field(() => Judgement, { description: 'What it says.' })
  judgement!: Judgement;

  @Field(() => Int, { description: 'The terms it was said to.' })
  judgedTermsVersion!: number;

  @Field(() => Visibility, {
    nullable: true,
    description: 'How far the office agreed that its actors are named.',
  })
  naming?: Visibility | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it began or ended.' })
  happenedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, where one was given.' })
  reason?: string | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  saidAt!: Date;
}
