import type { Platform } from '../platform/platform';
import type { BenchQuestion } from '../questions/all';
import { Asking } from './asking';
import { quantile, round } from './figures';
import { postgresMegabytes, processorSeconds, residentMegabytes } from './system';

/** A question together with who asks it. */
export interface Asked {
  readonly question: BenchQuestion;
  readonly authorization: string | undefined;
}

export interface LoadFigures {
  readonly platform: string;
  readonly questions: string;
  readonly connections: number;
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly medianMilliseconds: number;
  readonly slowMilliseconds: number;
  /** Processor time of Node for one request: hardly touched by what else the machine does. */
  readonly processorMilliseconds: number;
}

/** Asks as fast as so many connections can; `sample` is told how many requests are done. */
export const underLoad = async (
  platform: Platform,
  asked: readonly Asked[],
  {
    requests,
    connections,
    sample,
  }: { requests: number; connections: number; sample?: (done: number) => void },
): Promise<LoadFigures> => {
  const client = new Asking(platform.url, connections);
  const times: number[] = [];
  let begunCount = 0;
  const work = async (): Promise<void> => {
    while (begunCount < requests) {
      const next = asked[begunCount % asked.length] as Asked;
      begunCount += 1;
      const begun = performance.now();
      await client.ask(next.question.query, next.authorization);
      times.push(performance.now() - begun);
      sample?.(times.length);
    }
  };
  const processor = processorSeconds(platform.processes);
  const begun = performance.now();
  await Promise.all(Array.from({ length: connections }, work));
  const seconds = (performance.now() - begun) / 1000;
  client.close();
  return {
    platform: platform.name,
    questions: [...new Set(asked.map(({ question }) => question.name))].join('+'),
    connections,
    requests,
    requestsPerSecond: round(requests / seconds, 1),
    medianMilliseconds: round(quantile(times, 0.5), 1),
    slowMilliseconds: round(quantile(times, 0.95), 1),
    processorMilliseconds: round(((processorSeconds(platform.processes) - processor) * 1000) / requests, 1),
  };
};

export interface MemoryFigures {
  readonly platform: string;
  readonly idleMegabytes: number;
  readonly highestMegabytes: number;
  /** Node's memory over the requests, at equal distances. */
  readonly course: readonly { requests: number; megabytes: number }[];
  /** The average of the last quarter less that of the second: near nothing is flat. */
  readonly growthMegabytes: number;
  readonly postgresIdleMegabytes: number | undefined;
  readonly postgresLoadMegabytes: number | undefined;
  readonly load: LoadFigures;
}

const average = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

const SAMPLES = 40;

/** Memory before anything was asked, and over many requests at full load. */
export const measureMemory = async (
  platform: Platform,
  server: number,
  idleMegabytes: number,
  asked: readonly Asked[],
  { requests, connections }: { requests: number; connections: number },
): Promise<MemoryFigures> => {
  const postgresIdleMegabytes = postgresMegabytes(server);
  const course: { requests: number; megabytes: number }[] = [];
  const every = Math.max(1, Math.floor(requests / SAMPLES));
  const sample = (done: number): void => {
    if (done % every === 0)
      course.push({ requests: done, megabytes: round(residentMegabytes(platform.processes), 0) });
  };
  const load = await underLoad(platform, asked, { requests, connections, sample });
  const values = course.map(({ megabytes }) => megabytes);
  const quarter = Math.max(1, Math.floor(values.length / 4));
  const postgres = postgresMegabytes(server);
  return {
    platform: platform.name,
    idleMegabytes: round(idleMegabytes, 0),
    highestMegabytes: Math.max(...values),
    course,
    growthMegabytes: round(average(values.slice(-quarter)) - average(values.slice(quarter, quarter * 2)), 0),
    postgresIdleMegabytes: postgresIdleMegabytes && round(postgresIdleMegabytes, 0),
    postgresLoadMegabytes: postgres && round(postgres, 0),
    load,
  };
};
