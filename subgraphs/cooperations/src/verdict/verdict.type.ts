import { Node } from '@kiezgraph/kernel/graphql/node';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum Judgement {
  AGREED = 'AGREED',
  DECLINED = 'DECLINED',
  NAMED = 'NAMED',
  STARTED = 'STARTED',
  DORMANT = 'DORMANT',
  WOKEN = 'WOKEN',
  FULFILLED = 'FULFILLED',
  ESTABLISHED = 'ESTABLISHED',
  BROKEN_OFF = 'BROKEN_OFF',
  ENDED = 'ENDED',
  RESUMED = 'RESUMED',
  UNDONE = 'UNDONE',
}
registerEnumType(Judgement, {
  name: 'Judgement',
  description: 'What an office says about a cooperation.',
  valuesConfig: {
    AGREED: { description: 'It agrees to the terms (Zusage).' },
    DECLINED: { description: 'It declines the terms (Absage).' },
    NAMED: { description: 'It says anew how far its actors are named (Nennung).' },
    STARTED: { description: 'It states that the cooperation began (Beginn).' },
    DORMANT: { description: 'It states that the cooperation rests (Ruhen).' },
    WOKEN: { description: 'It states that the cooperation rests no more (Fortsetzung).' },
    FULFILLED: { description: 'It states that what was agreed has been given (Erfüllung).' },
    ESTABLISHED: {
      description: 'It states that the cooperation runs on without the coordinator (Verstetigung).',
    },
    BROKEN_OFF: { description: 'It states that the cooperation failed, and why (Abbruch).' },
    ENDED: { description: 'It ends the cooperation (Ende).' },
    RESUMED: { description: 'It takes back that the cooperation has ended (Wiederaufnahme).' },
    UNDONE: {
      description:
        'It takes back the last statement on the course that was in force, or its withdrawal (Rücknahme).',
    },
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

  @Field(() => LocalDate, { nullable: true, description: 'The day on which what it says happened.' })
  happenedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, where one was given.' })
  reason?: string | null;

  @Field(() => DateTime, { description: 'When it was said.' })
  saidAt!: Date;
}
