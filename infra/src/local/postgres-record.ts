import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LocalFault, folderFault } from './fault';

const record = z.object({
  /** Where the cluster lies: usually in the data folder, elsewhere if the server could not reach it there. */
  cluster: z.string(),
  password: z.string(),
  port: z.int().optional(),
  /** The process that holds the server, as pid and start time; a server without a living holder is an orphan. */
  holder: z.string().optional(),
});

/** What is remembered of the embedded server between two starts, in a file only its owner reads. */
export type PostgresRecord = z.infer<typeof record>;

const file = (dataDir: string): string => join(dataDir, 'postgres.json');

/** Reads what an earlier start left behind, or begins anew. */
export const readRecord = (dataDir: string): PostgresRecord => {
  let text: string;
  try {
    text = readFileSync(file(dataDir), 'utf8');
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== 'ENOENT' && code !== 'ENOTDIR') throw folderFault(dataDir, error);
    return { cluster: join(dataDir, 'postgres'), password: randomBytes(24).toString('base64url') };
  }
  try {
    return record.parse(JSON.parse(text));
  } catch {
    throw new LocalFault(`${file(dataDir)} can not be read; restore it, or remove ${dataDir} to begin anew.`);
  }
};

/** Written beside and renamed, so that a killed process leaves no half file. */
export const writeRecord = (dataDir: string, content: PostgresRecord): void => {
  const beside = `${file(dataDir)}.${process.pid}`;
  writeFileSync(beside, JSON.stringify(content, undefined, 2), { mode: 0o600 });
  renameSync(beside, file(dataDir));
};

/** Names a process so that a later one with the same number is not taken for it. */
export const processMark = (pid: number): string | undefined => {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as { code?: string }).code !== 'EPERM') return undefined;
  }
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const started = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19];
    return `${pid} ${started} ${boot}`;
  } catch {
    return `${pid}`;
  }
};

/** The process that still holds the server, if it lives; without a start time a number like ours proves nothing. */
export const livingHolder = ({ holder }: PostgresRecord): number | undefined => {
  const pid = Number(holder?.split(' ')[0]);
  const isGuess = holder === `${process.pid}`;
  return pid && !isGuess && processMark(pid) === holder ? pid : undefined;
};
