import { once } from 'node:events';
import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { SUBGRAPHS, portOf } from '../../local/parts';
import { LocalFault } from '../../local/fault';
import type { Workbench } from '../workbench';
import type { LayerTimes } from './layers';
import type { Command } from './together-process';

const ROOT = join(__dirname, '..', '..', '..', '..');
const READY_MS = 60_000;

/** A platform that runs, in one process or in several. */
export interface Platform {
  readonly name: string;
  readonly url: string;
  readonly processes: readonly number[];
  /** Asks the one process something beside the questions. */
  tell(command: Command): Promise<unknown>;
  close(): Promise<void>;
}

const environmentOf = (workbench: Workbench, issuer: string, port: number): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_ENV: '',
  PORT: String(port),
  DATA_DIR: workbench.dataDir,
  DATABASE_URL: workbench.databaseUrl,
  OIDC_ISSUER: issuer,
  LOG_LEVEL: 'error',
  SUBGRAPH_URLS: SUBGRAPHS.map(name => `${name}=http://127.0.0.1:${portOf(port, name)}/graphql`).join(','),
});

const stop = async (child: ChildProcess): Promise<void> => {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(force);
};

const untilReady = async (child: ChildProcess, url: string): Promise<void> => {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline && child.exitCode === null) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.text();
    // Whoever else listens there would answer for a process that ended.
    if (answer?.ok && child.exitCode === null) return;
    await new Promise(next => setTimeout(next, 50));
  }
  throw new LocalFault(`A process of the benchmark did not become ready at ${url}.`);
};

/** All in one process, the gateway calling the subgraphs in memory. */
export const openTogether = async (
  workbench: Workbench,
  issuer: string,
  port: number,
  options: string[] = [],
): Promise<Platform> => {
  const child = fork(join(__dirname, 'together-process.js'), options, {
    env: environmentOf(workbench, issuer, port),
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  await untilReady(child, `${url}/readiness`);
  return {
    name: 'one process',
    url: `${url}/graphql`,
    processes: [child.pid ?? 0],
    tell: async command => {
      const answered = once(child, 'message');
      child.send(command);
      return ((await answered) as unknown[])[0];
    },
    close: () => stop(child),
  };
};

/** How long each layer was busy since it was last asked. */
export const layersOf = async (platform: Platform): Promise<LayerTimes> =>
  (await platform.tell({ ask: 'layers' })) as LayerTimes;

/** The gateway and each subgraph a process of its own, over HTTP. */
export const openSplit = async (workbench: Workbench, issuer: string, port: number): Promise<Platform> => {
  const environment = environmentOf(workbench, issuer, port);
  const parts: ChildProcess[] = [];
  const close = async (): Promise<void> => void (await Promise.all(parts.map(stop)));
  const open = async (script: string, check: string): Promise<void> => {
    const child = fork(join(ROOT, script), {
      env: environment,
      execArgv: ['--require', join(ROOT, 'infra/dist/local/end-with-parent.js')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    parts.push(child);
    await untilReady(child, check);
  };
  try {
    await Promise.all(
      SUBGRAPHS.map(name =>
        open(`subgraphs/${name}/dist/main.js`, `http://127.0.0.1:${portOf(port, name)}/healthcheck`),
      ),
    );
    await open('gateway/dist/main.js', `http://127.0.0.1:${port}/readiness`);
  } catch (error) {
    await close();
    throw error;
  }
  return {
    name: 'separate processes',
    url: `http://127.0.0.1:${port}/graphql`,
    processes: parts.map(({ pid }) => pid ?? 0),
    tell: () => Promise.reject(new Error('Separate processes are only asked questions.')),
    close,
  };
};
