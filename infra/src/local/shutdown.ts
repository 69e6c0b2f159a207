import { readFileSync } from 'node:fs';
import { processMark } from './postgres-record';

/** Signals of one Ctrl-C can come twice, from the terminal and from npm: so close together they are one. */
const ONE_PRESS_MS = 1_000;
const LONGEST_MS = 20_000;
const LOOK_MS = 500;

const parentOf = (pid: number): number =>
  Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);

/** The processes between us and the npm that started us, npm included; empty when it was not npm. */
const starters = (): string[] => {
  const marks: string[] = [];
  try {
    for (let pid = process.ppid; pid > 1; pid = parentOf(pid)) {
      marks.push(processMark(pid) ?? '');
      if (readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('npm')) return marks;
    }
  } catch {
    // no /proc on this system: then only signals stop us
  }
  return [];
};

/** Closes what was opened, last first, on a signal, on a fault, or when the process that started us is gone. */
export class Shutdown {
  private readonly closers: { name: string; close: () => Promise<void> }[] = [];
  private begun = 0;

  constructor(private readonly say: (line: string) => void) {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.onSignal());
    // start.mjs under an older Node hands over by a channel; when it is killed, the channel closes.
    process.once('disconnect', () => void this.stop(0));
    for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
      process.on(fault, (error: unknown) => {
        process.stderr.write(`${(error as Error)?.stack ?? String(error)}\n`);
        void this.stop(1);
      });
    }
    const watched = process.env.npm_lifecycle_event ? starters() : [];
    const isGone = (mark: string): boolean => processMark(Number(mark.split(' ')[0])) !== mark;
    if (watched.length > 0) setInterval(() => watched.some(isGone) && void this.stop(0), LOOK_MS).unref();
  }

  get isBegun(): boolean {
    return this.begun > 0;
  }

  /** Remembers what to close; if stopping has begun meanwhile, closes it at once. */
  async add(name: string, close: () => Promise<void>): Promise<void> {
    this.closers.push({ name, close });
    if (this.isBegun) await this.closeAll();
  }

  /** Stops everything and ends the process. */
  async stop(code: number): Promise<void> {
    if (this.isBegun) return;
    this.begun = performance.now();
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    await this.closeAll();
    if (code === 0) this.say('Alles ist beendet; die Daten bleiben erhalten.');
    process.exit(code);
  }

  private onSignal(): void {
    if (this.isBegun && performance.now() - this.begun < ONE_PRESS_MS) return;
    if (this.isBegun) {
      this.say('Sofort beendet; der nächste Start räumt auf.');
      process.exit(1);
    }
    this.say('Kiezgraph wird beendet … (noch einmal Strg+C: sofort)');
    void this.stop(0);
  }

  private async closeAll(): Promise<void> {
    for (let next = this.closers.pop(); next; next = this.closers.pop()) {
      const { name } = next;
      await next.close().catch((error: unknown) => {
        process.stderr.write(`${name} did not close: ${(error as Error).message}\n`);
      });
    }
  }
}
