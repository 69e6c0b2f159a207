import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { actOnOutcome } from './outcome-act';
import { judged, OutcomeStatementsInput, subjectFrom } from './outcome-input';
import type { OutcomeEntity } from './outcome.entity';
import { Outcome } from './outcome.type';
import { OutcomeKind } from './outcome.words';

@InputType({ description: 'What is to change of an outcome; what is absent stays.' })
export class OutcomeChangeInput extends OutcomeStatementsInput {
  @Field(() => ID, { description: 'The outcome.' })
  outcomeId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => OutcomeKind, { nullable: true, description: 'What it is.' })
  kind?: OutcomeKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'What came of it, in words, at most 2,000 characters.',
  })
  description?: string | null;
}

export const OutcomeChangePayload = payloadOf('OutcomeChange', 'outcome', Outcome);

export const outcomeChange = async (
  ctx: EventsContext,
  input: OutcomeChangeInput,
): Promise<Result<OutcomeEntity>> => {
  const subject = await subjectFrom(ctx, input);
  return actOnOutcome(ctx, input, {
    onRemoved: false,
    wrongState: 'Das Ergebnis ist entfernt.',
    change: async (em, outcome) => {
      const event = { officeId: outcome.officeId, id: outcome.eventId };
      const columns = await judged(em, event, input, subject);
      if (!columns.ok) return columns;
      const { kind, description } = outcome;
      const named = { kind: input.kind ?? kind, description: input.description ?? description };
      return ok({ ...named, ...columns.value });
    },
  });
};
