import { parseArgs } from 'node:util';
import { LocalFault } from '../local/fault';

/** What can be measured by itself. */
export const TOPICS = ['questions', 'hops', 'throughput', 'memory', 'profile', 'million'] as const;
export type Topic = (typeof TOPICS)[number];

/** A million actors take longer than all the rest: only when asked for. */
const USUAL: readonly Topic[] = TOPICS.filter(topic => topic !== 'million');

export interface BenchOptions {
  readonly scale: number;
  readonly topics: readonly Topic[];
  readonly requests: number;
  readonly rounds: number;
  readonly json: string;
  readonly isKept: boolean;
  readonly plans: boolean;
  readonly port: number;
}

export const HELP = `Measures the platform on a synthetic network.

  npm run bench -- [options]

  --scale N      size of the network; 1 (the default) is 100 offices, 50,000 actors, 100,000 cooperations
                 with their parties, 20,000 projects with roles and grants, 100,000 events with organisers
  --only A,B     measure only these: ${TOPICS.join(', ')};
                 without it all but million, which has 1,000,000 actors in a database of its own
  --requests N   requests of the memory run (default 20000)
  --rounds N     rounds in which the contenders take turns (default 5)
  --json FILE    where the figures are written (default bench-result.json)
  --keep         leave the database for the next run, and use the one left by the last
  --plans        print the plan of every statement as every viewer instead of measuring
  --port N       first of the ports used (default 4700)
  --help         this text

The database lies in DATA_DIR/bench (.data/bench) and is removed at the end unless it is kept.
How to read the figures: docs/performance.md.
`;

const positive = (name: string, text: string): number => {
  const number = Number(text);
  if (!(number > 0)) throw new LocalFault(`--${name} must be a number above 0, not ${text}.`);
  return number;
};

const topicsIn = (text: string | undefined): readonly Topic[] => {
  if (text === undefined) return USUAL;
  return text.split(',').map(each => {
    const topic = TOPICS.find(known => known === each.trim());
    if (!topic) throw new LocalFault(`--only knows ${TOPICS.join(', ')}, but not ${each}.`);
    return topic;
  });
};

const read = (given: string[]) => {
  try {
    return parseArgs({
      args: given,
      options: {
        scale: { type: 'string', default: '1' },
        only: { type: 'string' },
        requests: { type: 'string', default: '20000' },
        rounds: { type: 'string', default: '5' },
        json: { type: 'string', default: 'bench-result.json' },
        port: { type: 'string', default: '4700' },
        keep: { type: 'boolean', default: false },
        plans: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new LocalFault(`${(error as Error).message}\n\n${HELP}`);
  }
};

/** Reads the command line; null when only help was asked for. */
export const readOptions = (given: string[]): BenchOptions | null => {
  const values = read(given);
  if (values.help) return null;
  return {
    scale: positive('scale', values.scale),
    topics: topicsIn(values.only),
    requests: Math.round(positive('requests', values.requests)),
    rounds: Math.round(positive('rounds', values.rounds)),
    json: values.json,
    isKept: values.keep,
    plans: values.plans,
    port: positive('port', values.port),
  };
};
