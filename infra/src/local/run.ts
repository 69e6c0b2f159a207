import { ConfigFault } from '@kiezgraph/kernel/config';
import { CannotListen } from '@kiezgraph/gateway/listen';
import { LocalFault } from './fault';

const PLAIN = [LocalFault, ConfigFault, CannotListen];

/** Whether an error says all a person needs in its message, so that a stack would only be in the way. */
export const isPlain = (error: unknown): error is Error =>
  PLAIN.some(kind => error instanceof kind) ||
  String((error as { code?: string } | undefined)?.code).startsWith('ERR_PARSE_ARGS');

/** Prints why a command failed: one sentence where we know it, the stack where we do not. */
export const explain = (error: unknown): void => {
  process.stderr.write(`${isPlain(error) ? error.message : ((error as Error)?.stack ?? String(error))}\n`);
};

/** Runs a command of the command line; a fault sets the exit code. */
export const run = (command: () => Promise<void>): void => {
  // Whoever reads the first lines and leaves, as `head` does, has got what was wanted.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  command().catch((error: unknown) => {
    explain(error);
    process.exitCode = 1;
  });
};
