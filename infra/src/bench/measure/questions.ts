import { isDeepStrictEqual } from 'node:util';
import type { Platform } from '../platform/platform';
import type { BenchIssuer } from '../platform/issuer';
import type { BenchQuestion } from '../questions/all';
import type { BenchViewer } from '../viewers';
import { Asking } from './asking';
import { round } from './figures';
import { compare, type Contender, type Figures } from './rounds';
import type { HandWritten } from './statement';

export interface QuestionFigures {
  readonly question: string;
  readonly viewer: string;
  readonly answerBytes: number;
  readonly statement: Figures;
  readonly together: Figures;
  readonly split: Figures;
  /** One process against the one statement, and against separate processes. */
  readonly latencyToStatement: number;
  readonly processorToStatement: number;
  readonly latencyToSplit: number;
  readonly processorToSplit: number;
}

/** What measuring needs to be handed. */
export interface Measured {
  readonly server: number;
  readonly issuer: BenchIssuer;
  readonly handWritten: HandWritten;
  readonly together: Platform;
  readonly split: Platform;
}

const difference = (left: unknown, right: unknown): string => {
  const [a = '', b = ''] = [left, right].map(value => JSON.stringify(value));
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  const from = Math.max(0, at - 80);
  return `\n  graph:     …${a.slice(from, at + 120)}\n  statement: …${b.slice(from, at + 120)}`;
};

/** A ratio of unlike answers would say nothing. */
const checkSame = (question: BenchQuestion, viewer: BenchViewer, answer: string, expected: unknown): void => {
  const { data } = JSON.parse(answer) as { data: unknown };
  if (isDeepStrictEqual(data, expected)) return;
  throw new Error(
    `${question.name} as ${viewer.name}: the graph and the statement differ.${difference(data, expected)}`,
  );
};

const total = ({ processorMilliseconds, databaseProcessorMilliseconds }: Figures): number =>
  processorMilliseconds + databaseProcessorMilliseconds;

/** One question as one viewer: the statement, the one process and the separate ones take turns. */
export const measureQuestion = async (
  { server, issuer, handWritten, together, split }: Measured,
  question: BenchQuestion,
  viewer: BenchViewer,
  effort: { rounds: number; requests: number },
): Promise<QuestionFigures> => {
  const authorization = await issuer.authorization(viewer);
  const clients = [together, split].map(({ url }) => new Asking(url));
  const asked = clients.map(client => () => client.ask(question.query, authorization));
  const statement = async (): Promise<string> =>
    JSON.stringify(question.answer(await handWritten.run(question.sql, viewer)));
  const expected = JSON.parse(await statement()) as unknown;
  const answers = await Promise.all(asked.map(ask => ask()));
  for (const answer of answers) checkSame(question, viewer, answer, expected);
  const of = (name: string, processes: readonly number[], answer: () => Promise<unknown>): Contender => ({
    name,
    processes,
    answer,
  });
  const figures = await compare(
    {
      statement: of('one statement', [process.pid], statement),
      together: of(together.name, together.processes, asked[0] ?? statement),
      split: of(split.name, split.processes, asked[1] ?? statement),
    },
    server,
    effort,
  );
  for (const client of clients) client.close();
  return {
    question: question.name,
    viewer: viewer.name,
    answerBytes: Buffer.byteLength(answers[0] ?? ''),
    ...figures,
    latencyToStatement: round(figures.together.milliseconds / figures.statement.milliseconds),
    processorToStatement: round(total(figures.together) / total(figures.statement)),
    latencyToSplit: round(figures.together.milliseconds / figures.split.milliseconds),
    processorToSplit: round(total(figures.together) / total(figures.split)),
  };
};
