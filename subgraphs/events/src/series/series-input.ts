import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import {
  checkDay,
  checkLine,
  checkText,
  checkUrl,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import { ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import { checkRecurrence, ruleFrom } from './recurrence';
import type { SeriesEntity } from './series.entity';

@InputType({ description: 'What can be stated of a series beside its kind and title.' })
export abstract class SeriesStatementsInput {
  @Field(() => String, { nullable: true, description: 'What it is about; null takes it away.' })
  description?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place; null takes it away.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where it takes place online; null takes it away.' })
  onlineUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'When it takes place, as a recurrence rule of RFC 5545 such as "FREQ=MONTHLY;BYDAY=2FR", at most once a day; null takes it away, with day, hour and duration.',
  })
  rule?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which the rule may hold, from 1990 to 2100; needed with a rule, null without one.',
  })
  firstOn?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it begins, in Berlin, such as "12:00"; null where only the day is known.',
  })
  startTime?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many minutes it lasts; only with an hour; null is not stated.',
  })
  durationMinutes?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How often a year it is to take place; null is not stated.',
  })
  yearlyTarget?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `yearlyTarget`.',
  })
  yearlyTargetSource?: SourceInput | null;

  @Field(() => ID, { nullable: true, description: 'The network it is for; null takes it away.' })
  networkId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The working group that meets; null takes it away.' })
  workingGroupId?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'The actors that organise it, at most 50, in the order to show; absent leaves them.',
  })
  organiserIds?: string[] | null;
}

const inRange = (field: string, value: number | null | undefined, most: number, what: string): Check =>
  value != null && (value < 1 || value > most)
    ? { code: Code.INVALID, message: `${what} liegt zwischen 1 und ${most}.`, field }
    : undefined;

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;

/** Everything that is wrong with the statements one by one. */
export const checkStatements = (input: SeriesStatementsInput & { title?: string | null }): Refusal[] =>
  refusalsOf(
    checkLine('title', input.title),
    checkText('description', input.description),
    checkLine('place', input.place),
    checkUrl('onlineUrl', input.onlineUrl),
    checkDay('firstOn', input.firstOn, '1990-01-01', '2100-12-31'),
    input.startTime != null && !CLOCK.test(input.startTime)
      ? { code: Code.INVALID, message: 'Eine Uhrzeit hat die Form HH:MM.', field: 'startTime' }
      : undefined,
    inRange('durationMinutes', input.durationMinutes, 10_080, 'Die Dauer in Minuten'),
    inRange('yearlyTarget', input.yearlyTarget, 366, 'Das Ziel im Jahr'),
    input.yearlyTargetSource && input.yearlyTarget === undefined
      ? { code: Code.INVALID, message: 'Zu dieser Quelle fehlt das Ziel.', field: 'yearlyTargetSource' }
      : checkSource('yearlyTargetSource', input.yearlyTargetSource),
  );

type Times = Pick<SeriesEntity, 'rule' | 'firstOn' | 'startTime' | 'durationMinutes'>;

const NO_TIMES: Times = { rule: null, firstOn: null, startTime: null, durationMinutes: null };

const missing = (field: string, message: string): Result<never> =>
  refuse([{ code: Code.INVALID, message, field }]);

/** The columns of rule, day, hour and duration together, what is absent as it was; or why they do not fit. */
export const timesFrom = (input: SeriesStatementsInput, before: Times = NO_TIMES): Result<Times> => {
  if (input.rule === null && (input.firstOn ?? input.startTime ?? input.durationMinutes) == null)
    return ok(NO_TIMES);
  const stated = <K extends keyof Times>(name: K): Times[K] =>
    input[name] === undefined ? before[name] : (input[name] as Times[K]);
  const [text, firstOn, startTime] = [stated('rule'), stated('firstOn'), stated('startTime')];
  const durationMinutes = stated('durationMinutes');
  if (text === null)
    return (firstOn ?? startTime ?? durationMinutes) == null
      ? ok(NO_TIMES)
      : missing('rule', 'Zum Tag oder zur Uhrzeit fehlt die Regel.');
  const rule = ruleFrom(text);
  if (!rule.ok) return rule;
  if (firstOn === null) return missing('firstOn', 'Zur Regel fehlt der erste Tag.');
  if (durationMinutes !== null && startTime === null)
    return missing('startTime', 'Zur Dauer fehlt die Uhrzeit.');
  const fits = checkRecurrence({ rule: rule.value, firstOn, startTime });
  return fits.ok ? ok({ rule: rule.value, firstOn, startTime, durationMinutes }) : fits;
};

/** The target and who states it, together. */
const targetColumns = ({
  yearlyTarget,
  yearlyTargetSource,
}: SeriesStatementsInput): Partial<SeriesEntity> => {
  if (yearlyTarget === undefined) return {};
  const { sourceKind, citation } = sourceColumns(yearlyTargetSource);
  return { yearlyTarget, yearlyTargetSource: sourceKind, yearlyTargetCitation: citation };
};

/** The columns of the other statements; what is absent stays. */
export const columnsFrom = (input: SeriesStatementsInput): Partial<SeriesEntity> => {
  const { description, place, onlineUrl } = input;
  const stated = Object.entries({ description, place, onlineUrl }).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(stated), ...targetColumns(input) };
};
