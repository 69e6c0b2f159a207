import { layersOf, type Platform } from '../platform/platform';
import type { BenchQuestion } from '../questions/all';
import { Asking } from './asking';
import { median, round } from './figures';

/** Where the time of one request goes, in milliseconds; parts that run side by side count once, for the innermost. */
export interface HopFigures {
  readonly question: string;
  readonly viewer: string;
  readonly total: number;
  readonly http: number;
  readonly gateway: number;
  readonly token: number;
  readonly subgraph: number;
  readonly database: number;
  /** How many fetches the gateway made, and database statements with BEGIN, entering and COMMIT. */
  readonly fetches: number;
  readonly statements: number;
}

const WARM_UP = 30;
// A slow question is asked fewer times.
const LONGEST_MS = 5_000;
const FEWEST = 3;

/** Asks a platform with watches between its layers, one request after the other. */
export const measureHops = async (
  watched: Platform,
  question: BenchQuestion,
  viewer: { name: string; authorization: string | undefined },
  requests: number,
): Promise<HopFigures> => {
  const client = new Asking(watched.url);
  const ask = (): Promise<string> => client.ask(question.query, viewer.authorization);
  const warm = performance.now() + LONGEST_MS;
  for (let asked = 0; asked < WARM_UP && performance.now() < warm; asked += 1) await ask();
  await layersOf(watched);
  const runs: Omit<HopFigures, 'question' | 'viewer'>[] = [];
  const end = performance.now() + LONGEST_MS;
  while (runs.length < FEWEST || (runs.length < requests && performance.now() < end)) {
    const begun = performance.now();
    await ask();
    const total = performance.now() - begun;
    const { handle, gatewayToken, subgraph, subgraphToken, database } = await layersOf(watched);
    runs.push({
      total,
      // The last byte may reach us before the platform hears that it was sent.
      http: Math.max(0, total - handle.milliseconds),
      gateway: handle.milliseconds - gatewayToken.milliseconds - subgraph.milliseconds,
      token: gatewayToken.milliseconds + subgraphToken.milliseconds,
      subgraph: subgraph.milliseconds - subgraphToken.milliseconds - database.milliseconds,
      database: database.milliseconds,
      fetches: subgraph.pieces,
      statements: database.pieces,
    });
  }
  client.close();
  const middle = (part: keyof (typeof runs)[number]): number => round(median(runs.map(each => each[part])));
  return {
    question: question.name,
    viewer: viewer.name,
    total: middle('total'),
    http: middle('http'),
    gateway: middle('gateway'),
    token: middle('token'),
    subgraph: middle('subgraph'),
    database: middle('database'),
    fetches: middle('fetches'),
    statements: middle('statements'),
  };
};
