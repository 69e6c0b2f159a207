import { join } from 'node:path';
import type { Progress } from '../local/progress';
import { measureHops } from './measure/hops';
import { measureMemory, underLoad, type Asked } from './measure/load';
import { readProfile } from './measure/profile';
import { measureQuestion, type Measured } from './measure/questions';
import { residentMegabytes } from './measure/system';
import { HandWritten } from './measure/statement';
import type { BenchOptions, Topic } from './options';
import type { BenchIssuer } from './platform/issuer';
import { SPLIT_OFFSET } from './platform/free-ports';
import { openSplit, openTogether, type Platform } from './platform/platform';
import { QUESTIONS } from './questions/all';
import { LIST } from './questions/list';
import { TWO_HOP } from './questions/two-hop';
import type { BenchResult } from './result';
import { VIEWERS } from './viewers';
import type { Workbench } from './workbench';

const REQUESTS_A_ROUND = 30;
const HOP_REQUESTS = 60;
const LOAD_REQUESTS = 800;
const PROFILE_REQUESTS = 1500;
const CONNECTIONS = 16;

/** What the topics share. */
export interface Bench {
  readonly options: BenchOptions;
  readonly workbench: Workbench;
  readonly issuer: BenchIssuer;
  readonly progress: Progress;
  readonly result: BenchResult;
  /** The first of its ports. */
  readonly port: number;
}

const askedBy = async ({ issuer }: Bench, questions: readonly Asked['question'][]): Promise<Asked[]> => {
  const authorizations = await Promise.all(VIEWERS.map(viewer => issuer.authorization(viewer)));
  return questions.flatMap(question => authorizations.map(authorization => ({ question, authorization })));
};

const together = ({ workbench, issuer, port }: Bench, flags: string[] = []): Promise<Platform> =>
  openTogether(workbench, issuer.issuer, port, flags);

const using = async <T>(opening: Promise<Platform>, work: (platform: Platform) => Promise<T>): Promise<T> => {
  const platform = await opening;
  try {
    return await work(platform);
  } finally {
    await platform.close();
  }
};

const questions = async (bench: Bench, measured: Measured): Promise<void> => {
  const effort = { rounds: bench.options.rounds, requests: REQUESTS_A_ROUND };
  for (const question of QUESTIONS) {
    for (const viewer of question.viewers ?? VIEWERS) {
      const figures = await bench.progress.step(`${question.name} as ${viewer.name}`, () =>
        measureQuestion(measured, question, viewer, effort),
      );
      bench.result.questions.push(figures);
    }
  }
};

const throughput = async (bench: Bench, platforms: readonly Platform[]): Promise<void> => {
  for (const question of [LIST, TWO_HOP]) {
    const asked = await askedBy(bench, [question]);
    for (const platform of platforms) {
      const effort = { requests: LOAD_REQUESTS, connections: CONNECTIONS };
      await underLoad(platform, asked, { ...effort, requests: LOAD_REQUESTS / 4 });
      bench.result.throughput.push(await underLoad(platform, asked, effort));
    }
  }
};

const bothPlatforms = async (bench: Bench, topics: readonly Topic[]): Promise<void> => {
  const { workbench, issuer, port } = bench;
  await using(together(bench), one =>
    using(openSplit(workbench, issuer.issuer, port + SPLIT_OFFSET), async split => {
      const handWritten = await HandWritten.open(workbench, issuer.issuer);
      const measured = { server: workbench.serverProcess, issuer, handWritten, together: one, split };
      try {
        if (topics.includes('questions')) await questions(bench, measured);
        if (topics.includes('throughput'))
          await bench.progress.step('Requests per second', () => throughput(bench, [one, split]));
      } finally {
        await handWritten.close();
      }
    }),
  );
};

const hops = (bench: Bench): Promise<void> =>
  using(together(bench, ['--watched']), async watched => {
    for (const question of QUESTIONS) {
      for (const viewer of question.viewers ?? VIEWERS) {
        const authorization = await bench.issuer.authorization(viewer);
        bench.result.hops.push(
          await measureHops(watched, question, { name: viewer.name, authorization }, HOP_REQUESTS),
        );
      }
    }
  });

const memory = async (bench: Bench): Promise<void> => {
  const asked = await askedBy(bench, [LIST, TWO_HOP]);
  await using(together(bench), async platform => {
    await new Promise(settled => setTimeout(settled, 3_000));
    const idle = residentMegabytes(platform.processes);
    const effort = { requests: bench.options.requests, connections: CONNECTIONS };
    bench.result.memory.push(
      await measureMemory(platform, bench.workbench.serverProcess, idle, asked, effort),
    );
  });
};

const profile = async (bench: Bench): Promise<void> => {
  const asked = await askedBy(bench, [TWO_HOP]);
  const file = join(bench.workbench.dataDir, '..', 'bench-two-hop.cpuprofile');
  await using(together(bench), async platform => {
    const effort = { connections: CONNECTIONS };
    await underLoad(platform, asked, { ...effort, requests: PROFILE_REQUESTS / 3 });
    await platform.tell({ ask: 'profile' });
    await underLoad(platform, asked, { ...effort, requests: PROFILE_REQUESTS });
    await platform.tell({ ask: 'profiled', file });
  });
  bench.result.profile = readProfile(file);
};

/** Measures the topics asked for, one after the other; figures land in the result as they come. */
export const runTopics = async (bench: Bench): Promise<void> => {
  const { options, progress } = bench;
  const wanted = (topic: Topic): boolean => options.topics.includes(topic);
  if (wanted('questions') || wanted('throughput')) await bothPlatforms(bench, options.topics);
  if (wanted('hops')) await progress.step('Time by layer', () => hops(bench));
  if (wanted('memory')) await progress.step(`Memory over ${options.requests} requests`, () => memory(bench));
  if (wanted('profile')) await progress.step('CPU profile', () => profile(bench));
};
