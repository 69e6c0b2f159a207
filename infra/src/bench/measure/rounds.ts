import { median, round } from './figures';
import { processorSeconds, withChildren } from './system';

/** Something that answers a question again and again, and whose processor time we can read. */
export interface Contender {
  readonly name: string;
  /** Its processes beside PostgreSQL's. */
  readonly processes: readonly number[];
  answer(): Promise<unknown>;
}

export interface Figures {
  /** Median of one request after the other. */
  readonly milliseconds: number;
  /** Processor time of one request, PostgreSQL's apart. */
  readonly processorMilliseconds: number;
  readonly databaseProcessorMilliseconds: number;
}

interface Round {
  readonly times: readonly number[];
  readonly processor: number;
  readonly database: number;
}

// A slow question is asked fewer times.
const LONGEST_ROUND_MS = 2_000;
const FEWEST = 3;

const oneRound = async (contender: Contender, server: number, requests: number): Promise<Round> => {
  const own = processorSeconds(contender.processes);
  const database = processorSeconds(withChildren(server));
  const times: number[] = [];
  const end = performance.now() + LONGEST_ROUND_MS;
  while (times.length < FEWEST || (times.length < requests && performance.now() < end)) {
    const begun = performance.now();
    await contender.answer();
    times.push(performance.now() - begun);
  }
  return {
    times,
    processor: ((processorSeconds(contender.processes) - own) * 1000) / times.length,
    database: ((processorSeconds(withChildren(server)) - database) * 1000) / times.length,
  };
};

const WARM_UP = 20;

/** Lets the contenders take turns, so that a busy machine is as busy for each; medians over the rounds. */
export const compare = async <N extends string>(
  contenders: Record<N, Contender>,
  server: number,
  { rounds, requests }: { rounds: number; requests: number },
): Promise<Record<N, Figures>> => {
  const names = Object.keys(contenders) as N[];
  const run = new Map<N, Round[]>(names.map(name => [name, []]));
  for (const name of names) await oneRound(contenders[name], server, WARM_UP);
  for (let turn = 0; turn < rounds; turn += 1) {
    for (const name of names) run.get(name)?.push(await oneRound(contenders[name], server, requests));
  }
  const figures = (of: readonly Round[]): Figures => ({
    milliseconds: round(median(of.flatMap(({ times }) => times))),
    processorMilliseconds: round(median(of.map(({ processor }) => processor))),
    databaseProcessorMilliseconds: round(median(of.map(({ database }) => database))),
  });
  return Object.fromEntries(names.map(name => [name, figures(run.get(name) ?? [])])) as Record<N, Figures>;
};
