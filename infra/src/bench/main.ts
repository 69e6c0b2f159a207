// Before anything of the kernel's types is loaded.
import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { readConfig } from '@kiezgraph/kernel/config';
import { Progress } from '../local/progress';
import { run } from '../local/run';
import { round } from './measure/figures';
import { sizeOf } from './network/groundwork';
import { HELP, readOptions, type BenchOptions } from './options';
import { showPlans } from './plans/show-plans';
import { freePorts } from './platform/free-ports';
import { openIssuer } from './platform/issuer';
import { printed, type BenchResult } from './result';
import { runTopics, type Bench } from './run-topics';
import { openWorkbench } from './workbench';

const busy = (): number => round(loadavg()[0] ?? 0, 1);

const emptyResult = (size: BenchResult['size'], loadSeconds: number | undefined): BenchResult => ({
  at: new Date().toISOString(),
  node: process.versions.node,
  processors: availableParallelism(),
  loadAverage: { before: busy(), after: 0 },
  size,
  loadSeconds: loadSeconds && round(loadSeconds, 1),
  questions: [],
  hops: [],
  throughput: [],
  memory: [],
  profile: undefined,
});

const measure = async (bench: Bench): Promise<void> => {
  await runTopics(bench);
  bench.result.loadAverage.after = busy();
  process.stdout.write(printed(bench.result));
  writeFileSync(bench.options.json, `${JSON.stringify(bench.result, undefined, 2)}\n`);
  process.stdout.write(`\nWritten to ${bench.options.json}.\n`);
};

const bench = async (options: BenchOptions): Promise<void> => {
  const progress = new Progress();
  const size = sizeOf(options.scale);
  const workbench = await openWorkbench(
    { dataDir: readConfig(process.env).dataDir, name: 'bench', size, isKept: options.isKept },
    progress,
  );
  const issuer = await openIssuer();
  try {
    const result = emptyResult(size, workbench.loadSeconds);
    if (options.plans) await showPlans(workbench, issuer);
    else await measure({ options, workbench, issuer, progress, result, port: await freePorts(options.port) });
  } finally {
    await issuer.close();
    await workbench.close();
  }
};

run(async () => {
  const options = readOptions(process.argv.slice(2));
  if (options) await bench(options);
  else process.stdout.write(HELP);
});
