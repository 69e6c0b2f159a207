import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { holdEvent } from '../event/event-held-value';
import { findEvent } from '../event/event.repository';
import { judged, OutcomeStatementsInput, subjectFrom } from './outcome-input';
import { OutcomeEntity } from './outcome.entity';
import { Outcome } from './outcome.type';
import { OutcomeKind } from './outcome.words';

@InputType({ description: 'What an event led to.' })
export class OutcomeAddInput extends OutcomeStatementsInput {
  @Field(() => ID, { description: 'The event, which was held.' })
  eventId!: string;

  @Field(() => OutcomeKind, { description: 'What it is.' })
  kind!: OutcomeKind;

  @Field(() => String, { description: 'What came of it, in words, at most 2,000 characters.' })
  description!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same outcome.',
  })
  clientKey?: string;
}

export const OutcomeAddPayload = payloadOf('OutcomeAdd', 'outcome', Outcome);

/** Keeps what came of an event that was held. */
export const outcomeAdd = async (
  ctx: EventsContext,
  input: OutcomeAddInput,
): Promise<Result<OutcomeEntity>> => {
  const subject = await subjectFrom(ctx, input);
  const result = await ctx.db.write<OutcomeEntity>(async (em, viewer) => {
    const event = await holdEvent(em, viewer, await findEvent(em, input.eventId), 'conclude', 'eventId');
    if (!event.ok) return event;
    const id = clientKey(input);
    const columns = await judged(em, event.value, input, subject);
    if (!columns.ok || id.refusals.length > 0)
      return refuse([...(columns.ok ? [] : columns.refusals), ...id.refusals]);
    const key = { officeId: event.value.officeId, id: id.value };
    const { kind, description } = input;
    // The same key again is the same act, sent twice.
    await insertOnce<OutcomeEntity>(em, OutcomeEntity, {
      ...{ ...key, eventId: event.value.id, kind, description },
      ...columns.value,
    });
    const outcome = await findByKey<OutcomeEntity>(em, OutcomeEntity, key);
    return outcome?.eventId === event.value.id
      ? ok(outcome)
      : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
  });
  if (result.ok) ctx.readAnew();
  return result;
};
