import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** A first start on a busy machine, with compiling and the demo's facts. */
const LONGEST_START_MS = 150_000;
const LOOK_MS = 50;
const LOCALHOST = ['127.0.0.1', '::1'];

/** Nothing of the test's own surroundings may decide how the platform starts. */
export const environmentOf = (settings: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => {
  const { PATH, HOME, LANG } = process.env;
  return { PATH, HOME, LANG, ...settings };
};

/** Holds a port on this machine, as another program would. */
export const holdPort = async (port: number, host = '127.0.0.1'): Promise<Server> => {
  const server = createServer();
  server.listen(port, host);
  await once(server, 'listening');
  return server;
};

export const isFree = async (port: number): Promise<boolean> => {
  for (const host of LOCALHOST) {
    const held = await holdPort(port, host).catch((error: { code?: string }) =>
      error.code === 'EADDRINUSE' ? undefined : null,
    );
    if (held === undefined) return false;
    held?.close();
  }
  return true;
};

/** A port with all that belongs to it free: the sign-in's after it, the subgraphs' 11 to 15 above. */
export const freePort = async (): Promise<number> => {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    const needed = [0, 1, 11, 12, 13, 14, 15].map(above => port + above);
    const free = await Promise.all(needed.map(isFree));
    if (free.every(Boolean)) return port;
  }
};

/** An empty folder that PostgreSQL's own user can reach, too, when the test runs as root. */
export const freshFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'kiezgraph-e2e-'));
  chmodSync(folder, 0o755);
  return folder;
};

export const removeFolder = (folder: string): void => rmSync(folder, { recursive: true, force: true });

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8').replaceAll('\0', ' ');
  } catch {
    return ''; // it has ended, or belongs to somebody else
  }
};

/** What runs with this data folder, PostgreSQL's server included, as pid and command line. */
export const processesOf = (dataDir: string): string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map(pid => ({
      pid,
      command: textOf(`/proc/${pid}/cmdline`),
      environment: textOf(`/proc/${pid}/environ`),
    }))
    .filter(({ command, environment }) => `${command} ${environment}`.includes(dataDir))
    .map(({ pid, command }) => `${pid} ${command.trim()}`);

/** How a start that did not come up ended. */
export interface Ending {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface StartOptions {
  readonly port: number;
  readonly dataDir: string;
  readonly isSplit?: boolean;
  readonly settings?: NodeJS.ProcessEnv;
  /** The Node that the machine has; else the one of this test. */
  readonly node?: string;
  /** Who starts it, where that is somebody else. */
  readonly uid?: number;
}

/** `npm start` without npm: the platform as a process group of its own. */
export class PlatformProcess {
  readonly url: string;
  private readonly child: ChildProcess;
  private out = '';
  private err = '';

  constructor(readonly options: StartOptions) {
    const { port, dataDir, isSplit, settings, node = process.execPath, uid } = options;
    this.url = `http://localhost:${port}`;
    this.child = spawn(node, ['infra/start.mjs', ...(isSplit ? ['--split'] : [])], {
      cwd: ROOT,
      env: environmentOf({ PORT: `${port}`, DATA_DIR: dataDir, LOG_LEVEL: 'warn', ...settings }),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
      ...(uid === undefined ? {} : { uid, gid: uid }),
    });
    this.child.stdout?.on('data', (part: Buffer) => void (this.out += part.toString()));
    this.child.stderr?.on('data', (part: Buffer) => void (this.err += part.toString()));
  }

  get output(): string {
    return this.out;
  }

  private get hasEnded(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Waits until the platform says where to go. */
  async ready(): Promise<this> {
    const deadline = Date.now() + LONGEST_START_MS;
    while (!this.out.includes('Kiezgraph läuft.') && !this.hasEnded && Date.now() < deadline) {
      await new Promise(next => setTimeout(next, LOOK_MS));
    }
    if (!this.out.includes('Kiezgraph läuft.'))
      throw new Error(`It did not start.\n${this.out}\n${this.err}`);
    return this;
  }

  /** Waits for its end; what it said is complete then. */
  async ended(): Promise<Ending> {
    if (!this.hasEnded) await once(this.child, 'close');
    return { code: this.child.exitCode, stdout: this.out, stderr: this.err };
  }

  /** As Ctrl-C in the terminal reaches it. */
  async interrupt(): Promise<Ending> {
    if (!this.hasEnded) process.kill(-(this.child.pid ?? 0), 'SIGINT');
    return this.ended();
  }

  /** The whole group at once, without a chance to tidy up. */
  async kill(): Promise<void> {
    const ended = this.ended();
    process.kill(-(this.child.pid ?? 0), 'SIGKILL');
    await ended;
  }
}

export const startPlatform = (options: StartOptions): Promise<PlatformProcess> =>
  new PlatformProcess(options).ready();
