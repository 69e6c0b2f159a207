import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { LocalFault } from './fault';
import type { SystemUser } from './postgres-user';

/** How one of the server's programs ended. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs initdb, pg_ctl and postgres as the right user. */
export type RunProgram = (program: 'initdb' | 'pg_ctl', args: string[]) => Promise<Outcome>;

/** `binaries` is the folder that holds bin/, lib/ and share/. */
export const programsIn =
  (binaries: string, user: SystemUser | undefined): RunProgram =>
  (program, args) =>
    new Promise((resolve, reject) => {
      const child = spawn(join(binaries, 'bin', program), args, {
        ...user,
        cwd: '/',
        // The messages are read by us, and the cluster must not inherit the locale of whoever started it.
        env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let output = '';
      const collect = (part: Buffer): void => void (output += part.toString());
      child.stdout.on('data', collect);
      child.stderr.on('data', collect);
      child.on('error', error =>
        reject(
          new LocalFault(
            `${program} of the PostgreSQL binaries does not run here (${error.message}); set DATABASE_URL.`,
          ),
        ),
      );
      // "close" would wait for the server, which outlives pg_ctl.
      child.on('exit', code => setImmediate(() => resolve({ code, output: output.trim() })));
    });
