import { parsePeriod, PeriodFault } from '@kiezgraph/kernel/approximate-date';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkLine,
  checkText,
  checkUrl,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { checkMoment, checkNumber, periodColumns } from '../frame/stated-time';
import { readAreas } from '../register/register.repository';
import type { NetworkEntity } from './network.entity';
import { NetworkKind, NetworkStatus } from './network.enums';

/** So that the areas of a network stay a plain list. */
const MOST_AREAS = 50;
export const MOST_TIMES_A_YEAR = 366;

/** What can be stated of a network, at its creation and later. */
@InputType({ description: 'What can be stated of a network.' })
export abstract class NetworkStatements {
  @Field(() => String, { nullable: true, description: 'The name of the network.' })
  title?: string;

  @Field(() => NetworkKind, { nullable: true, description: 'What it is; null takes it away.' })
  kind?: NetworkKind | null;

  @Field(() => String, { nullable: true, description: 'What it is for; null takes it away.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'Its web address; null takes it away.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was founded, in EDTF (ISO 8601-2); null makes it unknown again.',
  })
  founded?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `founded`.',
  })
  foundedSource?: SourceInput;

  @Field(() => String, {
    nullable: true,
    description: 'Since when the idea existed, in EDTF (ISO 8601-2); null makes it unknown again.',
  })
  ideaSince?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `ideaSince`.',
  })
  ideaSinceSource?: SourceInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many large meetings a year are aimed at, at least; null makes it unknown again.',
  })
  plenariesPerYear?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `plenariesPerYear`.',
  })
  plenariesPerYearSource?: SourceInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many business rounds a year are aimed at, at least; null makes it unknown again.',
  })
  businessRoundsPerYear?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `businessRoundsPerYear`.',
  })
  businessRoundsPerYearSource?: SourceInput;

  @Field(() => [ID], {
    nullable: true,
    description: "The areas it is at home in, at most 50; at its creation the office's own if absent.",
  })
  areaIds?: string[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all members are named; false if never said.',
  })
  memberListIsComplete?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether all partners are named; false if never said.',
  })
  partnersAreComplete?: boolean;
}

const FACTS = ['founded', 'ideaSince', 'plenariesPerYear', 'businessRoundsPerYear'] as const;

/** A source is the source of something. */
const checkSourced = (input: NetworkStatements): Check[] =>
  FACTS.map(fact =>
    input[`${fact}Source`] && input[fact] === undefined
      ? { code: Code.INVALID, message: 'Zu dieser Quelle fehlt die Angabe.', field: `${fact}Source` }
      : checkSource(`${fact}Source`, input[`${fact}Source`]),
  );

/** Everything that is wrong with the statements. */
export const checkStatements = (input: NetworkStatements): Refusal[] =>
  refusalsOf(
    ...checkSourced(input),
    checkLine('title', input.title),
    checkText('purpose', input.purpose),
    checkUrl('website', input.website),
    checkMoment('founded', input.founded),
    checkMoment('ideaSince', input.ideaSince),
    checkNumber('plenariesPerYear', input.plenariesPerYear, 0, MOST_TIMES_A_YEAR),
    checkNumber('businessRoundsPerYear', input.businessRoundsPerYear, 0, MOST_TIMES_A_YEAR),
    checkCount('areaIds', input.areaIds, MOST_AREAS),
  );

/** The numbers of the areas; undefined leaves them. */
export const areasOf = async (
  em: EntityManager,
  areaIds: readonly string[] | null | undefined,
): Promise<Result<number[] | undefined>> => {
  if (areaIds === null || areaIds === undefined) return ok(undefined);
  const known = new Set((await readAreas(em)).map(({ id }) => id));
  const numbers = areaIds.map(id => numberFrom('QmArea', id));
  return numbers.every(number => number !== null && known.has(number))
    ? ok([...new Set(numbers as number[])])
    : fail(Code.NOT_FOUND, 'Ein Gebiet wurde nicht gefunden.', 'areaIds');
};

type Life = Pick<NetworkEntity, 'founded' | 'status' | 'ended'>;

/** From the founding to the end, as a period; refused where the end lies before the founding. */
export const lifeColumns = (life: Life, field: string): Result<Partial<NetworkEntity>> => {
  const { founded, status, ended } = life;
  const end = status === NetworkStatus.ACTIVE ? '..' : (ended ?? '');
  if (founded === null && (end === '..' || end === '')) return ok({ ...life, ...periodColumns(null) });
  try {
    const { text } = parsePeriod(`${founded ?? ''}/${end}`);
    return ok({ ...life, ...periodColumns(text) });
  } catch (error) {
    if (error instanceof PeriodFault) return refuse([{ code: Code.INVALID, message: error.message, field }]);
    throw error;
  }
};

/** The facts that are stated, each with its source. */
const factColumns = (input: NetworkStatements): Partial<NetworkEntity> =>
  Object.assign(
    {},
    ...FACTS.filter(fact => input[fact] !== undefined).map(fact => {
      const { sourceKind, citation } = sourceColumns(input[`${fact}Source`]);
      return { [fact]: input[fact], [`${fact}Source`]: sourceKind, [`${fact}Citation`]: citation };
    }),
  ) as Partial<NetworkEntity>;

/** The columns that the statements change; what is absent stays, and so does what may not be null. */
export const columnsFrom = (
  input: NetworkStatements,
  areaIds: number[] | undefined,
): Partial<NetworkEntity> => {
  const { title, kind, purpose, website, memberListIsComplete, partnersAreComplete } = input;
  const stated = {
    title: title ?? undefined,
    kind,
    purpose,
    website,
    memberListIsComplete: memberListIsComplete ?? undefined,
    partnersAreComplete: partnersAreComplete ?? undefined,
    areaIds,
    ...factColumns(input),
  };
  return Object.fromEntries(Object.entries(stated).filter(([, value]) => value !== undefined));
};
