import { readFileSync, readdirSync } from 'node:fs';

// The kernel counts in hundredths of a second on every platform we run on.
const TICKS = 100;

const fieldsOf = (pid: number): string[] =>
  readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];

/** Processor seconds processes have used so far, of their own and in the kernel. */
export const processorSeconds = (processes: readonly number[]): number => {
  let ticks = 0;
  for (const pid of processes) {
    const fields = fieldsOf(pid);
    // With what ended children used: a connection that closes must not take its time away.
    ticks += [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
  }
  return ticks / TICKS;
};

/** A process and what it started: PostgreSQL's connections are children of its first process. */
export const withChildren = (parent: number): number[] => {
  const children = readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(Number)
    .filter(pid => {
      try {
        return Number(fieldsOf(pid)[1]) === parent;
      } catch {
        // it ended meanwhile
        return false;
      }
    });
  return [parent, ...children];
};

const megabytes = (file: string, field: string): number => {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(file, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
};

/** Memory of Node processes, in megabytes. */
export const residentMegabytes = (processes: readonly number[]): number =>
  processes.reduce((sum, pid) => sum + megabytes(`/proc/${pid}/status`, 'VmRSS'), 0);

/** Memory of PostgreSQL, its shared part counted once; undefined where we may not look. */
export const postgresMegabytes = (server: number): number | undefined => {
  try {
    return withChildren(server).reduce((sum, pid) => sum + megabytes(`/proc/${pid}/smaps_rollup`, 'Pss'), 0);
  } catch {
    return undefined;
  }
};
