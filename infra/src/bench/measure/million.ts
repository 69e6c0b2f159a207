import type { Progress } from '../../local/progress';
import { openHere, type Here } from '../plans/here';
import { hearPlans, tellNoPlans, tellPlans } from '../plans/inner-plans';
import { judge, type Judgement } from '../plans/judge';
import type { RecordedPlan } from '../plans/recorder';
import type { BenchIssuer } from '../platform/issuer';
import { MILLION } from '../questions/million';
import { EVERY_VIEWER } from '../viewers';
import type { Workbench } from '../workbench';
import { median, round } from './figures';

/** One question to a million actors as one viewer. */
export interface MillionFigures {
  readonly question: string;
  readonly viewer: string;
  readonly milliseconds: number;
  readonly answerBytes: number;
  readonly plans: readonly (RecordedPlan & Judgement)[];
}

const TIMES = 3;

type Every<T> = (ask: () => Promise<string>, place: string) => Promise<T>;

const asEverybody = async <T>(here: Here, issuer: BenchIssuer, work: Every<T>): Promise<Map<string, T>> => {
  const done = new Map<string, T>();
  for (const [question, query] of Object.entries(MILLION)) {
    for (const viewer of EVERY_VIEWER) {
      const authorization = await issuer.authorization(viewer);
      const place = `${question} as ${viewer.name}`;
      done.set(place, await work(() => here.ask(query, authorization), place));
    }
  }
  return done;
};

type Times = Map<string, { milliseconds: number; answerBytes: number }>;

const timed = async (ask: () => Promise<string>): Promise<{ milliseconds: number; answerBytes: number }> => {
  let answer = await ask();
  const times: number[] = [];
  for (let turn = 0; turn < TIMES; turn += 1) {
    const begun = performance.now();
    answer = await ask();
    times.push(performance.now() - begun);
  }
  return { milliseconds: round(median(times), 1), answerBytes: Buffer.byteLength(answer) };
};

const measured = async (workbench: Workbench, issuer: BenchIssuer): Promise<Times> => {
  const here = await openHere(workbench, issuer.issuer);
  try {
    return await asEverybody(here, issuer, timed);
  } finally {
    await here.close();
  }
};

const explained = async (workbench: Workbench, issuer: BenchIssuer): Promise<Map<string, RecordedPlan[]>> => {
  await tellPlans(workbench.databaseUrl);
  const heard = hearPlans();
  const here = await openHere(workbench, issuer.issuer);
  try {
    return await asEverybody(here, issuer, async ask => {
      await ask();
      heard.take();
      await ask();
      return heard.take();
    });
  } finally {
    await here.close();
    await tellNoPlans(workbench.databaseUrl);
  }
};

const tell = (place: string, { login, sql, plan }: RecordedPlan): void =>
  void process.stdout.write(`\n── ${place}, ${login}\n${sql}\n\n${plan.join('\n')}\n`);

/** Search and the record as of a day on a million actors, as every kind of viewer: first the times, then the plans. */
export const measureMillion = async (
  workbench: Workbench,
  issuer: BenchIssuer,
  progress: Progress,
): Promise<MillionFigures[]> => {
  const times = await progress.step('A million actors: times', () => measured(workbench, issuer));
  const plans = await progress.step('A million actors: plans', () => explained(workbench, issuer));
  return [...times].map(([place, figures]) => {
    const [question = '', viewer = ''] = place.split(' as ');
    const recorded = plans.get(place) ?? [];
    for (const plan of recorded) tell(place, plan);
    return { question, viewer, ...figures, plans: recorded.map(plan => ({ ...plan, ...judge(plan) })) };
  });
};
