import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import { v7 } from 'uuid';
import type { FundingContext } from '../context';
import { actOnCall, CallAtVersionInput } from './call-act';
import type { CallEntity } from './call.entity';
import { countParts, insertPart } from './call-parts.repository';
import { PUBLISH_RESULT } from './call.policy';
import { Call } from './call.type';

/** So that the results of a call stay a plain list. */
const MOST_RESULTS = 50;

@InputType({
  description:
    'The counts of a result as a source publishes them; seen by whoever sees the call. What is absent is not stated; one count at least is.',
})
export class CallResultPublishInput extends CallAtVersionInput {
  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the publication, which is not the day of the selection.',
  })
  publishedOn?: string;

  @Field(() => Int, { nullable: true, description: 'How many could be selected.' })
  quota?: number;

  @Field(() => Int, { nullable: true, description: 'How many were selected.' })
  selectedCount?: number;

  @Field(() => Int, { nullable: true, description: 'How many of the selected are named.' })
  namedCount?: number;

  @Field(() => Int, { nullable: true, description: 'How many of the selected dropped out later.' })
  droppedOutCount?: number;

  @Field(() => SourceInput, { nullable: true, description: 'Where it was published; stated if absent.' })
  source?: SourceInput;
}

export const CallResultPublishPayload = payloadOf('CallResultPublish', 'call', Call);

const checkNumber = (field: string, value: number | null | undefined): Check =>
  value === null || value === undefined || (value >= 0 && value <= 1_000_000)
    ? undefined
    : { code: Code.INVALID, message: 'Die Anzahl liegt nicht zwischen 0 und 1000000.', field };

const COUNTS = ['quota', 'selectedCount', 'namedCount', 'droppedOutCount'] as const;

/** What a source says in one breath: those who are named or dropped out were selected, and nobody beyond the quota. */
const checkAgainstEachOther = (input: CallResultPublishInput): Check[] => {
  const among = (part: (typeof COUNTS)[number], whole: number | null | undefined, message: string): Check =>
    (input[part] ?? 0) > (whole ?? Infinity) ? { code: Code.INVALID, message, field: part } : undefined;
  const selected = input.selectedCount ?? input.quota;
  return [
    among('selectedCount', input.quota, 'Es sind mehr ausgewählt, als es Plätze gibt.'),
    among('namedCount', selected, 'Es sind mehr genannt als ausgewählt.'),
    among('droppedOutCount', selected, 'Es sind mehr ausgeschieden als ausgewählt.'),
  ];
};

/** A result without any count tells nothing. */
const checkStated = (input: CallResultPublishInput): Check =>
  COUNTS.every(field => input[field] == null)
    ? {
        code: Code.INVALID,
        message: 'Zu einem Ergebnis gehört mindestens eine Anzahl.',
        field: 'selectedCount',
      }
    : undefined;

export const callResultPublish = (
  ctx: FundingContext,
  input: CallResultPublishInput,
): Promise<Result<CallEntity>> =>
  actOnCall(ctx, input, {
    permission: PUBLISH_RESULT,
    refused: 'Das Ergebnis veröffentlicht nur eine Person des Büros, das den Aufruf führt.',
    wrongState: 'Veröffentlicht wird nur das Ergebnis eines entschiedenen Aufrufs.',
    change: () => {
      const refusals = refusalsOf(
        checkDay('publishedOn', input.publishedOn, null, null),
        checkStated(input),
        ...COUNTS.map(field => checkNumber(field, input[field])),
        ...checkAgainstEachOther(input),
        checkSource('source', input.source),
      );
      return refusals.length > 0 ? refuse(refusals) : ok({});
    },
    after: async (em, call) => {
      if ((await countParts(em, 'call_result', call)) >= MOST_RESULTS) {
        const message = `Ein Aufruf hat höchstens ${MOST_RESULTS} veröffentlichte Ergebnisse.`;
        return [{ code: Code.INVALID, message, field: 'callId' }];
      }
      const { sourceKind, citation } = sourceColumns(input.source);
      await insertPart(em, 'call_result', {
        office_id: call.officeId,
        id: v7(),
        call_id: call.id,
        published_on: input.publishedOn ?? null,
        quota: input.quota ?? null,
        selected_count: input.selectedCount ?? null,
        named_count: input.namedCount ?? null,
        dropped_out_count: input.droppedOutCount ?? null,
        source_kind: sourceKind,
        citation,
      });
      return [];
    },
  });
