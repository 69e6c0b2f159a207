import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkLine,
  checkPeriod,
  checkText,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import { ActorKind } from '../foreign/actor-kind.enums';
import type { CallEntity } from './call.entity';
import { YesNoUnknown } from './call.enums';

@InputType({ description: 'Who may apply; what is absent stays.' })
export class CallEligibilityInput {
  @Field(() => [ActorKind], {
    nullable: true,
    description: 'The kinds of actors that may apply; empty leaves it open.',
  })
  kinds?: ActorKind[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a district of a city state may apply as a municipality, by its authority.',
  })
  districtMayApply?: boolean;

  @Field(() => ID, {
    nullable: true,
    description: 'The programme of which an applicant needs an area; null asks for none.',
  })
  needsAreaOfProgrammeId?: string | null;
}

@InputType({ description: 'What the selected get; what is absent stays.' })
export class CallSupportInput {
  @Field(() => YesNoUnknown, { nullable: true, description: 'Whether they are advised.' })
  advice?: YesNoUnknown;

  @Field(() => YesNoUnknown, { nullable: true, description: 'Whether they get money.' })
  money?: YesNoUnknown;

  @Field(() => String, {
    nullable: true,
    description: 'From when to when, in EDTF (ISO 8601-2); null is not stated.',
  })
  period?: string | null;
}

/** What can be stated of a call, at its creation and later. */
export interface CallStatements {
  readonly title?: string | null;
  readonly alternateTitles?: string[] | null;
  readonly audience?: string | null;
  readonly task?: string | null;
  readonly topics?: string[] | null;
  readonly topicsAreOpen?: boolean | null;
  readonly eligibility?: CallEligibilityInput | null;
  readonly quota?: number | null;
  readonly support?: CallSupportInput | null;
  readonly opens?: string | null;
  readonly closes?: string | null;
  readonly applicationListIsComplete?: boolean | null;
}

const MOST_TITLES = 20;
const MOST_TOPICS = 50;
const KINDS = Object.keys(ActorKind).length;

const checkQuota = (quota: number | null | undefined): Check =>
  quota === null || quota === undefined || (quota >= 1 && quota <= 100_000)
    ? undefined
    : {
        code: Code.INVALID,
        message: 'Die Zahl der Plätze liegt nicht zwischen 1 und 100000.',
        field: 'quota',
      };

/** A day, month, quarter or year, never a period: opening and closing are points in time. */
const checkEdge = (field: string, value: string | null | undefined): Check =>
  value?.includes('/')
    ? { code: Code.INVALID, message: 'Das ist ein Zeitraum und kein Zeitpunkt.', field }
    : checkPeriod(field, value);

/** Everything that is wrong with the statements, each by itself. */
export const checkStatements = (stated: CallStatements): Refusal[] =>
  refusalsOf(
    checkLine('title', stated.title),
    checkCount('alternateTitles', stated.alternateTitles, MOST_TITLES),
    ...(stated.alternateTitles ?? []).slice(0, MOST_TITLES).map(title => checkLine('alternateTitles', title)),
    checkText('audience', stated.audience),
    checkText('task', stated.task),
    checkCount('topics', stated.topics, MOST_TOPICS),
    ...(stated.topics ?? []).slice(0, MOST_TOPICS).map(topic => checkLine('topics', topic, 120)),
    checkCount('eligibility.kinds', stated.eligibility?.kinds, KINDS),
    checkQuota(stated.quota),
    checkPeriod('support.period', stated.support?.period),
    checkEdge('opens', stated.opens),
    checkEdge('closes', stated.closes),
  );

type Window = Pick<CallEntity, 'opens' | 'closes' | 'period' | 'possible' | 'certain'>;

/** When applications are taken, from both edges; an edge that is not stated may lie anywhere. */
const windowOf = (opens: string | null, closes: string | null): Window => {
  if (opens === null && closes === null)
    return { opens, closes, period: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(`${opens ?? ''}/${closes ?? ''}`);
  return { opens, closes, period: text, possible, certain };
};

/** Whether the call would close before it opens. */
export const closesTooEarly = (
  { opens, closes }: CallStatements,
  was: Pick<CallEntity, 'opens' | 'closes'>,
): Refusal[] =>
  refusalsOf(
    checkPeriod(
      closes === undefined ? 'opens' : 'closes',
      `${(opens === undefined ? was.opens : opens) ?? '..'}/${(closes === undefined ? was.closes : closes) ?? '..'}`,
    ),
  );

/** The columns that the statements change; what is absent stays. The programme is asked for by the act. */
export const columnsFrom = (
  stated: CallStatements,
  was: Pick<CallEntity, 'opens' | 'closes'>,
): Partial<CallEntity> => {
  const { title, audience, topics, topicsAreOpen, eligibility, quota, support, opens, closes } = stated;
  return {
    ...(title && { title }),
    ...(stated.alternateTitles && { alternateTitles: [...new Set(stated.alternateTitles)] }),
    ...(audience !== undefined && { audience }),
    ...(stated.task !== undefined && { task: stated.task }),
    ...(topics && { topics: [...new Set(topics)] }),
    ...(typeof topicsAreOpen === 'boolean' && { topicsAreOpen }),
    ...(eligibility?.kinds && { eligibleKinds: [...new Set(eligibility.kinds)] }),
    ...(typeof eligibility?.districtMayApply === 'boolean' && {
      districtMayApply: eligibility.districtMayApply,
    }),
    ...(quota !== undefined && { quota }),
    ...(typeof stated.applicationListIsComplete === 'boolean' && {
      applicationListIsComplete: stated.applicationListIsComplete,
    }),
    ...(support?.advice && { advice: support.advice }),
    ...(support?.money && { money: support.money }),
    ...(support?.period !== undefined && { supportPeriod: support.period }),
    ...((opens !== undefined || closes !== undefined) &&
      windowOf(opens === undefined ? was.opens : opens, closes === undefined ? was.closes : closes)),
  };
};

/** The programme of which an applicant needs an area: its number, null for none, undefined for a wrong key. */
export const programmeFrom = (id: string | null): number | null | undefined =>
  id === null ? null : (numberFrom('Programme', id) ?? undefined);
