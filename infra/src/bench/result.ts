import type { HopFigures } from './measure/hops';
import type { LoadFigures, MemoryFigures } from './measure/load';
import type { MillionFigures } from './measure/million';
import type { ProfileFigures } from './measure/profile';
import type { QuestionFigures } from './measure/questions';
import type { NetworkSize } from './network/groundwork';
import { table } from './table';

/** Everything one run found out; written as JSON. */
export interface BenchResult {
  readonly at: string;
  readonly node: string;
  readonly processors: number;
  /** Processes that wanted a processor, on average over the last minute: high means noisy figures. */
  loadAverage: { before: number; after: number };
  readonly size: NetworkSize;
  loadSeconds: number | undefined;
  questions: QuestionFigures[];
  hops: HopFigures[];
  throughput: LoadFigures[];
  memory: MemoryFigures[];
  profile: ProfileFigures | undefined;
  million: MillionFigures[];
}

/** Issue 2: under 450 MB idle and 1 GB at full load, Node and PostgreSQL apart. */
export const AIMS = { idleMegabytes: 450, loadMegabytes: 1000 };

const questionTable = (rows: readonly QuestionFigures[]): string =>
  table(
    [
      'question',
      'viewer',
      'SQL ms',
      'one ms',
      'split ms',
      'one/SQL',
      'one/split',
      'CPU SQL',
      'CPU one',
      'CPU split',
      'CPU one/SQL',
      'CPU one/split',
    ],
    rows.map(({ question, viewer, statement, together, split, ...ratio }) => {
      const cpu = [statement, together, split].map(each =>
        Number((each.processorMilliseconds + each.databaseProcessorMilliseconds).toFixed(1)),
      );
      return [
        question,
        viewer,
        statement.milliseconds,
        together.milliseconds,
        split.milliseconds,
        ratio.latencyToStatement,
        ratio.latencyToSplit,
        ...cpu,
        ratio.processorToStatement,
        ratio.processorToSplit,
      ];
    }),
  );

const hopTable = (rows: readonly HopFigures[]): string =>
  table(
    [
      'question',
      'viewer',
      'total ms',
      'http',
      'gateway',
      'token',
      'subgraphs',
      'database',
      'fetches',
      'statements',
    ],
    rows.map(row => [
      row.question,
      row.viewer,
      row.total,
      row.http,
      row.gateway,
      row.token,
      row.subgraph,
      row.database,
      row.fetches,
      row.statements,
    ]),
  );

const loadTable = (rows: readonly LoadFigures[]): string =>
  table(
    ['platform', 'questions', 'connections', 'requests/s', 'median ms', '95 % ms', 'Node CPU ms'],
    rows.map(row => [
      row.platform,
      row.questions,
      row.connections,
      row.requestsPerSecond,
      row.medianMilliseconds,
      row.slowMilliseconds,
      row.processorMilliseconds,
    ]),
  );

const memoryTable = (rows: readonly MemoryFigures[]): string =>
  [
    table(
      [
        'platform',
        'idle MB',
        'highest MB',
        'growth MB',
        'requests',
        'PostgreSQL idle MB',
        'PostgreSQL load MB',
      ],
      rows.map(row => [
        row.platform,
        row.idleMegabytes,
        row.highestMegabytes,
        row.growthMegabytes,
        row.load.requests,
        row.postgresIdleMegabytes,
        row.postgresLoadMegabytes,
      ]),
    ),
    `  Aims for one process: ${AIMS.idleMegabytes} MB idle, ${AIMS.loadMegabytes} MB at full load, growth near 0.`,
  ].join('\n');

const millionTable = (rows: readonly MillionFigures[]): string =>
  table(
    ['question', 'viewer', 'ms', 'heaviest statement ms', 'buffers', 'remarks'],
    rows.map(({ question, viewer, milliseconds, plans }) => {
      const heaviest = plans.toSorted((left, right) => right.milliseconds - left.milliseconds)[0];
      const remarks = [...new Set(plans.flatMap(plan => plan.remarks))].join('; ');
      return [question, viewer, milliseconds, heaviest?.milliseconds, heaviest?.buffers, remarks];
    }),
  );

/** The figures as tables, each with its heading. */
export const printed = (result: BenchResult): string => {
  const { loadAverage, profile } = result;
  const sections: string[] = [
    `Node ${result.node}, ${result.processors} processors, load average ${loadAverage.before} before and ${loadAverage.after} after.`,
  ];
  if (result.questions.length > 0) {
    sections.push(
      `Each question against one statement by hand, and one process against separate ones\n(ms one after the other; CPU is processor ms a request, PostgreSQL's included)\n${questionTable(result.questions)}`,
    );
  }
  if (result.hops.length > 0)
    sections.push(`Where the time goes in one process (medians, ms)\n${hopTable(result.hops)}`);
  if (result.throughput.length > 0) sections.push(`Requests per second\n${loadTable(result.throughput)}`);
  if (result.memory.length > 0) sections.push(`Memory of the Node processes\n${memoryTable(result.memory)}`);
  if (profile) {
    sections.push(
      `Heaviest parts by self time under the two-hop load (${profile.busySeconds} s busy)\n${table(
        ['part', '%'],
        profile.parts.map(part => [part.name, part.percent]),
      )}`,
    );
    sections.push(
      `Heaviest functions\n${table(
        ['function', '%'],
        profile.functions.map(part => [part.name, part.percent]),
      )}`,
    );
  }
  if (result.million.length > 0)
    sections.push(
      `A million actors (ms of the whole request, median; the plans are in the JSON)\n${millionTable(result.million)}`,
    );
  return `\n${sections.join('\n\n')}\n`;
};
