import { numberFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkLine, checkPeriod, refusalsOf, type Check } from '@kiezgraph/kernel/input-check';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { checkNumber, periodColumns } from '../frame/stated-time';
import { findNetwork } from '../network/network.repository';
import { findArea } from '../register/register.repository';
import { COUNTS, type Counts } from './survey.counts';
import type { PremisesSurveyEntity } from './survey.entity';

const MOST_PREMISES = 1_000_000;

/** What can be stated of a survey of premises, at its creation and later. */
@InputType({ description: 'What can be stated of a survey of premises.' })
export abstract class SurveyStatements {
  @Field(() => String, { nullable: true, description: 'A short name.' })
  title?: string;

  @Field(() => String, {
    nullable: true,
    description: 'When it was made, in EDTF (ISO 8601-2); null makes it unknown again.',
  })
  period?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many premises were looked at; null makes it unknown again.',
  })
  unitsSurveyed?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `unitsSurveyed`.',
  })
  unitsSurveyedSource?: SourceInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many businesses were found; null makes it unknown again.',
  })
  businessesFound?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `businessesFound`.',
  })
  businessesFoundSource?: SourceInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many businesses were visited or spoken to; null makes it unknown again.',
  })
  visited?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `visited`.',
  })
  visitedSource?: SourceInput;

  @Field(() => Int, {
    nullable: true,
    description: 'How many businesses joined; null makes it unknown again.',
  })
  joined?: number | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: 'Who says so, the office itself if absent or null; goes with `joined`.',
  })
  joinedSource?: SourceInput;

  @Field(() => ID, { nullable: true, description: 'The area it was made in; null takes it away.' })
  areaId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The network of the same office it was made for; null takes it away.',
  })
  networkId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The project it was part of, of any office, as long as the viewer sees it; null takes it away.',
  })
  projectId?: string | null;
}

const checkCounted = (input: SurveyStatements): Check[] =>
  COUNTS.flatMap(count => [
    checkNumber(count, input[count], 0, MOST_PREMISES),
    input[`${count}Source`] && input[count] === undefined
      ? { code: Code.INVALID, message: 'Zu dieser Quelle fehlt die Zahl.', field: `${count}Source` }
      : checkSource(`${count}Source`, input[`${count}Source`]),
  ]);

/** Everything that is wrong with the statements by themselves. */
export const checkStatements = (input: SurveyStatements): Refusal[] =>
  refusalsOf(checkLine('title', input.title), checkPeriod('period', input.period), ...checkCounted(input));

/** Of two known counts the later one is never the larger: nobody joins who was not found. */
export const checkFunnel = (input: SurveyStatements, held: Counts | null): Refusal[] => {
  let most: number | null = null;
  for (const count of COUNTS) {
    const stated = input[count];
    const value: number | null = stated === undefined ? (held?.[count] ?? null) : stated;
    if (value === null) continue;
    if (most !== null && value > most) {
      const message = 'Eine Erhebung zählt von Schritt zu Schritt nie mehr als zuvor.';
      return [{ code: Code.RULE_BROKEN, message, field: count }];
    }
    most = value;
  }
  return [];
};

type References = Pick<PremisesSurveyEntity, 'areaId' | 'networkId' | 'projectOfficeId' | 'projectId'>;

/** The project behind an id, asked of its home before the transaction begins: undefined leaves it, null takes it away. */
export const projectOf = async (
  home: HomeQuestions,
  id: string | null | undefined,
): Promise<Result<RecordKey | null | undefined>> => {
  if (id === null || id === undefined) return ok(id);
  const [key] = await home.keys('funding', 'Project', [id]);
  return key ? ok(key) : fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', 'projectId');
};

const areaOf = async (
  em: EntityManager,
  id: string | null | undefined,
): Promise<Result<number | null | undefined>> => {
  if (id === null || id === undefined) return ok(id);
  const number = numberFrom('QmArea', id);
  return number !== null && (await findArea(em, number))
    ? ok(number)
    : fail(Code.NOT_FOUND, 'Das Gebiet wurde nicht gefunden.', 'areaId');
};

const networkOf = async (
  em: EntityManager,
  officeId: number,
  id: string | null | undefined,
): Promise<Result<string | null | undefined>> => {
  if (id === null || id === undefined) return ok(id);
  const network = await findNetwork(em, id);
  return network?.officeId === officeId
    ? ok(network.id)
    : fail(Code.NOT_FOUND, 'Das Netzwerk wurde nicht gefunden.', 'networkId');
};

/** What a survey refers to, in columns; what is absent stays. */
export const referenceColumns = async (
  em: EntityManager,
  officeId: number,
  input: SurveyStatements,
  project: RecordKey | null | undefined,
): Promise<Result<Partial<References>>> => {
  const areaId = await areaOf(em, input.areaId);
  if (!areaId.ok) return areaId;
  const networkId = await networkOf(em, officeId, input.networkId);
  if (!networkId.ok) return networkId;
  return ok({
    ...(areaId.value !== undefined && { areaId: areaId.value }),
    ...(networkId.value !== undefined && { networkId: networkId.value }),
    ...(project !== undefined && {
      projectOfficeId: project?.officeId ?? null,
      projectId: project?.id ?? null,
    }),
  });
};

/** The columns that the statements change; what is absent stays, and so does what may not be null. */
export const columnsFrom = (input: SurveyStatements): Partial<PremisesSurveyEntity> => {
  const counted = COUNTS.filter(count => input[count] !== undefined).map(count => {
    const { sourceKind, citation } = sourceColumns(input[`${count}Source`]);
    return { [count]: input[count], [`${count}Source`]: sourceKind, [`${count}Citation`]: citation };
  });
  const dated = input.period === undefined ? {} : periodColumns(input.period);
  return Object.assign(
    {},
    dated,
    input.title ? { title: input.title } : {},
    ...counted,
  ) as Partial<PremisesSurveyEntity>;
};
