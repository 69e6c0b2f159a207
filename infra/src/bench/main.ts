// Before anything of the kernel's types is loaded.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { readConfig } from '@kiezgraph/kernel/config';
import { Progress } from '../local/progress';
import { run } from '../local/run';
import { round } from './measure/figures';
import { measureMillion } from './measure/million';
import { millionOf, sizeOf, type NetworkSize } from './network/groundwork';
import { HELP, readOptions, type BenchOptions } from './options';
import { showPlans } from './plans/show-plans';
import { freePorts } from './platform/free-ports';
import { openIssuer, type BenchIssuer } from './platform/issuer';
import { printed, type BenchResult } from './result';
import { runTopics } from './run-topics';
import { openWorkbench, type Workbench } from './workbench';

const busy = (): number => round(loadavg()[0] ?? 0, 1);

const emptyResult = (size: BenchResult['size']): BenchResult => ({
  at: new Date().toISOString(),
  node: process.versions.node,
  processors: availableParallelism(),
  loadAverage: { before: busy(), after: 0 },
  size,
  loadSeconds: undefined,
  questions: [],
  hops: [],
  throughput: [],
  memory: [],
  profile: undefined,
  million: [],
});

const tellAll = (options: BenchOptions, result: BenchResult): void => {
  result.loadAverage.after = busy();
  process.stdout.write(printed(result));
  writeFileSync(options.json, `${JSON.stringify(result, undefined, 2)}\n`);
  process.stdout.write(`\nWritten to ${options.json}.\n`);
};

type Opened = { workbench: Workbench; issuer: BenchIssuer };

const onNetwork = async (
  { options, issuer, progress }: { options: BenchOptions; issuer: BenchIssuer; progress: Progress },
  { name, size }: { name: string; size: NetworkSize },
  work: (opened: Opened) => Promise<void>,
): Promise<void> => {
  const { dataDir } = readConfig(process.env);
  const workbench = await openWorkbench({ dataDir, name, size, isKept: options.isKept }, progress);
  try {
    await work({ workbench, issuer });
  } finally {
    await workbench.close();
  }
};

const measure = async (options: BenchOptions, issuer: BenchIssuer, progress: Progress): Promise<void> => {
  const shared = { options, issuer, progress };
  const result = emptyResult(sizeOf(options.scale));
  if (options.topics.some(topic => topic !== 'million')) {
    await onNetwork(shared, { name: 'bench', size: result.size }, async opened => {
      result.loadSeconds = opened.workbench.loadSeconds && round(opened.workbench.loadSeconds, 1);
      await runTopics({ ...shared, ...opened, result, port: await freePorts(options.port) });
    });
  }
  if (options.topics.includes('million')) {
    const million = { name: 'bench_million', size: millionOf(options.scale) };
    await onNetwork(shared, million, async ({ workbench }) => {
      result.million = await measureMillion(workbench, issuer, progress);
    });
  }
  tellAll(options, result);
};

const bench = async (options: BenchOptions): Promise<void> => {
  const progress = new Progress();
  const issuer = await openIssuer();
  try {
    if (!options.plans) return await measure(options, issuer, progress);
    const network = { name: 'bench', size: sizeOf(options.scale) };
    await onNetwork({ options, issuer, progress }, network, ({ workbench }) => showPlans(workbench, issuer));
  } finally {
    await issuer.close();
  }
};

run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options) await bench(options);
  else process.stdout.write(HELP);
});
