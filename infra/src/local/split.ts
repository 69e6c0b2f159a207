import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import type { Config } from '@kiezgraph/kernel/config';
import { listenOn, reachedAt } from '@kiezgraph/gateway/listen';
import { LocalFault } from './fault';
import { SUBGRAPHS, portOf } from './parts';
import type { Starting } from './starting';

const ROOT = join(__dirname, '..', '..', '..');
const READY_MS = 60_000;
const STOP_MS = 12_000;

const urlsOf = (port: number): Record<string, string> =>
  Object.fromEntries(SUBGRAPHS.map(name => [name, `http://127.0.0.1:${portOf(port, name)}/graphql`]));

/** Refuses taken ports before any process is started, while the message can still be one sentence. */
export const probePorts = async (config: Config): Promise<void> => {
  const probe = async (port: number, host?: string, setting?: string): Promise<void> =>
    (await listenOn(() => undefined, port, host, setting)).close();
  await probe(config.port, config.host);
  if (config.metricsPort !== undefined) await probe(config.metricsPort, config.host, 'METRICS_PORT');
  for (const name of SUBGRAPHS) await probe(portOf(config.port, name));
};

/** Starts one part as a process that ends with this one, even when this one is killed. */
const startPart = (script: string, environment: NodeJS.ProcessEnv): ChildProcess =>
  spawn(process.execPath, ['--require', join(__dirname, 'end-with-parent.js'), join(ROOT, script)], {
    env: environment,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own: Ctrl-C in the terminal reaches this process alone, which then stops the parts in order.
    detached: true,
  });

const ended = (part: ChildProcess): boolean => part.exitCode !== null || part.signalCode !== null;

const stopPart = (part: ChildProcess): Promise<void> =>
  new Promise(resolve => {
    if (ended(part)) return resolve();
    const force = setTimeout(() => part.kill('SIGKILL'), STOP_MS);
    part.once('exit', () => {
      clearTimeout(force);
      resolve();
    });
    part.kill('SIGTERM');
  });

const untilReady = async (name: string, part: ChildProcess, url: string): Promise<void> => {
  const deadline = Date.now() + READY_MS;
  while (Date.now() < deadline && !ended(part)) {
    const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
    await new Promise(next => setTimeout(next, 100));
  }
  throw new LocalFault(`The process ${name} did not become ready${ended(part) ? ': it ended' : ''}.`);
};

/** The gateway and each subgraph as a process of its own, over HTTP. A process that ends is told, not restarted. */
export const openSplit = async ({
  config,
  databaseUrl,
  shutdown,
  progress,
}: Starting & { databaseUrl: string }): Promise<void> => {
  const urls = urlsOf(config.port);
  const environment: NodeJS.ProcessEnv = {
    ...process.env,
    DATA_DIR: config.dataDir,
    DATABASE_URL: databaseUrl,
    SUBGRAPH_URLS: Object.entries(urls)
      .map(([name, url]) => `${name}=${url}`)
      .join(','),
  };
  const open = async (
    name: string,
    script: string,
    check: string,
    host: string | undefined,
  ): Promise<void> => {
    const part = startPart(script, { ...environment, HOST: host ?? '' });
    part.once('exit', (code, signal) => {
      if (shutdown.isBegun) return;
      progress.say(`Der Prozess ${name} ist beendet (${signal ?? code}); er wird nicht neu gestartet.`);
    });
    await shutdown.add(name, () => stopPart(part));
    await untilReady(name, part, check);
  };
  await progress.step('Teilgraphen als eigene Prozesse starten', () =>
    Promise.all(
      SUBGRAPHS.map(name => {
        const check = `http://127.0.0.1:${portOf(config.port, name)}/healthcheck`;
        return open(name, `subgraphs/${name}/dist/main.js`, check, '127.0.0.1');
      }),
    ),
  );
  const readiness = `http://${reachedAt(config.host)}:${config.port}/readiness`;
  await progress.step('Gateway als eigenen Prozess starten', () =>
    open('gateway', 'gateway/dist/main.js', readiness, config.host),
  );
};
