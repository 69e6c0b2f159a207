import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { actOnCall, CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import { countParts, insertPart } from './call-parts.repository';
import { KEEP_NEWS } from './call.policy';
import { Call } from './call.type';

/** So that the news of a call stay a plain list. */
const MOST_NEWS = 200;

@InputType({ description: 'News of a call.' })
export class CallUpdateAddInput extends CallAtVersionInput {
  @Field(() => LocalDate, { description: 'The day of the news, which is not the day of what it reports.' })
  publishedOn!: string;

  @Field(() => String, { description: 'What it says.' })
  text!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

export const CallUpdateAddPayload = payloadOf('CallUpdateAdd', 'call', Call);

export const callUpdateAdd = (ctx: FundingContext, input: CallUpdateAddInput): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: KEEP_NEWS,
    refused: 'Meldungen schreibt nur das Büro, das den Aufruf führt.',
    wrongState: 'Zu diesem Aufruf gibt es keine Meldungen mehr.',
    change: () => {
      const refusals = refusalsOf(
        checkDay('publishedOn', input.publishedOn, null, null),
        checkText('text', input.text),
        checkSource('source', input.source),
      );
      return refusals.length > 0 ? refuse(refusals) : ok({});
    },
    after: async (em, call) => {
      if ((await countParts(em, 'call_update', call)) >= MOST_NEWS) {
        const message = `Ein Aufruf hat höchstens ${MOST_NEWS} Meldungen.`;
        return [{ code: Code.INVALID, message, field: 'text' }];
      }
      const { sourceKind, citation } = sourceColumns(input.source);
      const said = { published_on: input.publishedOn, text: input.text, source_kind: sourceKind, citation };
      await insertPart(em, 'call_update', { office_id: call.officeId, id: v7(), call_id: call.id, ...said });
      return [];
    },
  });
