import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { EventEntity } from '../event/event.entity';
import { recordFrom } from '../foreign/record.reference';
import type { OutcomeEntity } from './outcome.entity';
import type { SubjectType } from './outcome.words';

@InputType({ description: 'What can be stated of an outcome beside its kind and words.' })
export abstract class OutcomeStatementsInput {
  @Field(() => Int, { nullable: true, description: 'How many; null is not known, as in “numerous”.' })
  quantity?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The cooperation it became, one of these keys at most; null takes it away.',
  })
  cooperationId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The project it became; null takes it away.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The working group it became; null takes it away.' })
  workingGroupId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The event it became, such as a festival; null takes it away.',
  })
  becameEventId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it came about, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;

  @Field(() => SourceInput, { nullable: true, description: 'Who says so; null is the office itself.' })
  source?: SourceInput | null;
}

/** The record an outcome became; null takes it away, undefined leaves it. */
export interface Subject {
  readonly type: SubjectType;
  readonly key: RecordKey;
}

const FIELDS = {
  cooperationId: 'Cooperation',
  projectId: 'Project',
  workingGroupId: 'WorkingGroup',
  becameEventId: 'Event',
} as const;
type SubjectField = keyof typeof FIELDS;

/** Asks the home of the record an input names, before the transaction begins; an event is looked up within it. */
export const subjectFrom = async (
  { home }: EventsContext,
  input: OutcomeStatementsInput,
): Promise<Result<Subject | null | undefined>> => {
  const given = (Object.keys(FIELDS) as SubjectField[]).filter(field => input[field] !== undefined);
  const [field, second] = given.filter(name => input[name] !== null);
  if (field === undefined) return ok(given.length > 0 ? null : undefined);
  if (second !== undefined)
    return fail(Code.INVALID, 'Ein Ergebnis wird zu einem Eintrag, nicht zu mehreren.', second);
  const id = input[field] ?? '';
  const type = FIELDS[field];
  if (type === 'Event') {
    const key = keyFrom('Event', id);
    return key ? ok({ type, key }) : fail(Code.NOT_FOUND, MISSING_EVENT, field);
  }
  const key = await recordFrom(home, type, field, id);
  return key.ok ? ok(key.value ? { type, key: key.value } : null) : key;
};

const MISSING_EVENT = 'Die Veranstaltung wurde nicht gefunden.';

/** Whether an event that is named as subject is seen, and is another one. */
export const checkSubject = async (
  em: EntityManager,
  event: RecordKey,
  subject: Subject | null | undefined,
): Promise<Refusal[]> => {
  if (subject?.type !== 'Event') return [];
  const field = 'becameEventId';
  const seen = await findByKey<EventEntity>(em, EventEntity, subject.key);
  if (!seen) return [{ code: Code.NOT_FOUND, message: MISSING_EVENT, field }];
  return seen.officeId === event.officeId && seen.id === event.id
    ? [{ code: Code.RULE_BROKEN, message: 'Eine Veranstaltung führt nicht zu sich selbst.', field }]
    : [];
};

export const checkStatements = (
  input: OutcomeStatementsInput & { description?: string | null },
): Refusal[] => [
  ...refusalsOf(
    checkText('description', input.description, 2_000),
    checkPeriod('period', input.period),
    checkSource('source', input.source),
  ),
  ...(input.quantity != null && (input.quantity < 1 || input.quantity > 100_000)
    ? [{ code: Code.INVALID, message: 'Die Zahl liegt zwischen 1 und 100.000.', field: 'quantity' }]
    : []),
];

const periodColumns = (text: string | null | undefined): Partial<OutcomeEntity> => {
  if (text === undefined) return {};
  if (text === null) return { period: null, possible: null, certain: null };
  const { possible, certain } = parsePeriod(text);
  return { period: text, possible, certain };
};

/** The columns of the statements; what is absent stays. */
export const columnsFrom = (
  input: OutcomeStatementsInput,
  subject: Subject | null | undefined,
): Partial<OutcomeEntity> => ({
  ...(input.quantity === undefined ? {} : { quantity: input.quantity }),
  ...(subject === undefined
    ? {}
    : {
        subjectType: subject?.type ?? null,
        subjectOfficeId: subject?.key.officeId ?? null,
        subjectId: subject?.key.id ?? null,
      }),
  ...periodColumns(input.period),
  ...(input.source === undefined ? {} : sourceColumns(input.source)),
});

/** All that is wrong together, or the columns. */
export const judged = async (
  em: EntityManager,
  event: RecordKey,
  input: OutcomeStatementsInput & { description?: string | null },
  subject: Result<Subject | null | undefined>,
): Promise<Result<Partial<OutcomeEntity>>> => {
  const faults = checkStatements(input);
  if (!subject.ok) return refuse([...faults, ...subject.refusals]);
  const refusals = [...faults, ...(await checkSubject(em, event, subject.value))];
  return refusals.length > 0 ? refuse(refusals) : ok(columnsFrom(input, subject.value));
};
