import {
  TypeInfo,
  getNamedType,
  isUnionType,
  parse,
  validate,
  visit,
  visitWithTypeInfo,
  type GraphQLSchema,
} from 'graphql';
import type { ValueSupplier } from './argument-values';
import { Chance } from './chance';
import { essence } from './comparison';
import type { Ask, FuzzAnswer, Question } from './question';
import { QuestionMaker } from './question-maker';
import { shrink } from './shrink';

/** What is compared with what, how often, and as whom. */
export interface FuzzOptions<V> {
  schema: GraphQLSchema;
  askGateway: Ask<V>;
  askReference: Ask<V>;
  viewers: readonly V[];
  supply: ValueSupplier;
  count: number;
  seed: number;
  /** Called after each question, for whoever watches. */
  onProgress?: (asked: number) => void;
}

/** A question that the gateway and the reference answer differently, made as small as possible. */
export interface Difference<V> {
  number: number;
  viewer: V;
  question: Question;
  gateway: FuzzAnswer;
  reference: FuzzAnswer;
}

/** What came of it; `tooComplex` were refused by the gateway's limits and compared with nothing. */
export interface FuzzOutcome<V> {
  asked: number;
  tooComplex: number;
  withErrors: number;
  withNulls: number;
  /** Questions that ask for a value of a union. */
  withUnions: number;
  differences: Difference<V>[];
}

const MOST_DIFFERENCES = 20;
/** Also a small test of its own: questions of several viewers are always in flight together. */
const AT_ONCE = 6;

/** A valid random question; the same seed and number always give the same one. */
export const questionOf = (
  schema: GraphQLSchema,
  supply: ValueSupplier,
  seed: number,
  number: number,
): Question => {
  for (let attempt = 0; ; attempt++) {
    const chance = new Chance(seed * 1_000_003 + number * 101 + attempt);
    const question = new QuestionMaker(schema, chance, supply).make();
    if (validate(schema, parse(question.query)).length === 0) return question;
  }
};

const isTooComplex = ({ errors }: FuzzAnswer): boolean =>
  errors?.some(({ extensions }) => extensions?.['code'] === 'QUERY_TOO_COMPLEX') ?? false;

const asksForUnion = (schema: GraphQLSchema, { query }: Question): boolean => {
  const types = new TypeInfo(schema);
  let isFound = false;
  const Field = (): void => void (isFound ||= isUnionType(getNamedType(types.getType())));
  visit(parse(query), visitWithTypeInfo(types, { Field }));
  return isFound;
};

/** Asks random questions of both and keeps every difference. */
export const fuzz = async <V>(options: FuzzOptions<V>): Promise<FuzzOutcome<V>> => {
  const { schema, askGateway, askReference, viewers, supply, count, seed } = options;
  const counted = { asked: 0, tooComplex: 0, withErrors: 0, withNulls: 0, withUnions: 0 };
  const outcome: FuzzOutcome<V> = { ...counted, differences: [] };
  const both = async (question: Question, viewer: V) => {
    const [gateway, reference] = await Promise.all([
      askGateway(question, viewer),
      askReference(question, viewer),
    ]);
    return { gateway, reference };
  };
  const differ = ({ gateway, reference }: { gateway: FuzzAnswer; reference: FuzzAnswer }): boolean =>
    !isTooComplex(gateway) && essence(gateway) !== essence(reference);

  const askOne = async (number: number): Promise<void> => {
    const question = questionOf(schema, supply, seed, number);
    const viewer = viewers[number % viewers.length] as V;
    if (asksForUnion(schema, question)) outcome.withUnions += 1;
    const answers = await both(question, viewer);
    outcome.asked += 1;
    if (isTooComplex(answers.gateway)) outcome.tooComplex += 1;
    if (answers.reference.errors?.length) outcome.withErrors += 1;
    if (JSON.stringify(answers.reference.data ?? null).includes('null')) outcome.withNulls += 1;
    if (differ(answers)) {
      const smallest = await shrink(schema, question, async smaller => differ(await both(smaller, viewer)));
      outcome.differences.push({ number, viewer, question: smallest, ...(await both(smallest, viewer)) });
    }
    options.onProgress?.(outcome.asked);
  };

  for (let number = 0; number < count && outcome.differences.length < MOST_DIFFERENCES; number += AT_ONCE) {
    const numbers = Array.from({ length: Math.min(AT_ONCE, count - number) }, (_, index) => number + index);
    await Promise.all(numbers.map(askOne));
  }
  return outcome;
};
