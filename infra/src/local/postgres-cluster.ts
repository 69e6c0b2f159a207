import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { LocalFault, folderFault, makeFolder } from './fault';
import type { RunProgram } from './postgres-command';
import { barrierFor, type SystemUser } from './postgres-user';

/** Where the server is put when its user may not reach the project, such as below a /root of mode 0700. */
const ELSEWHERE = '/var/lib/kiezgraph';

/** The binaries where the server's user can run them: where npm put them, or else a copy. */
export const reachableBinaries = (binaries: string, user: SystemUser | undefined): string => {
  if (!barrierFor(user, binaries)) return binaries;
  const copy = join(ELSEWHERE, `${basename(dirname(binaries))}-${versionOf(binaries)}`);
  if (existsSync(copy)) return copy;
  try {
    makeFolder(ELSEWHERE);
    const beside = mkdtempSync(`${copy}-`);
    cpSync(binaries, beside, { recursive: true, verbatimSymlinks: true });
    chmodSync(beside, 0o755);
    renameSync(beside, copy);
  } catch (error) {
    throw folderFault(ELSEWHERE, error);
  }
  return copy;
};

const versionOf = (binaries: string): string =>
  (JSON.parse(readFileSync(join(dirname(binaries), 'package.json'), 'utf8')) as { version: string }).version;

/** A place for a new cluster: the wished one, or one that the server's user can reach. */
export const reachablePlace = (wished: string, user: SystemUser | undefined): string => {
  if (!barrierFor(user, dirname(wished))) return wished;
  try {
    makeFolder(ELSEWHERE);
    const home = mkdtempSync(join(ELSEWHERE, 'cluster-'));
    chmodSync(home, 0o755);
    return join(home, 'postgres');
  } catch (error) {
    throw folderFault(ELSEWHERE, error);
  }
};

/** Makes the cluster beside its place and moves it there when whole, so a killed start leaves no half cluster. */
export const makeCluster = async (
  run: RunProgram,
  place: string,
  password: string,
  user: SystemUser | undefined,
  durable: boolean,
): Promise<void> => {
  const beside = `${place}.new`;
  const passwordFile = `${place}.password`;
  try {
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    if (user) for (const path of [beside, passwordFile]) chownSync(path, user.uid, user.gid);
  } catch (error) {
    throw folderFault(dirname(place), error);
  }
  const { code, output } = await run('initdb', [
    ...['--pgdata', beside, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
    '--no-instructions',
    ...(durable ? [] : ['--no-sync']),
  ]).finally(() => rmSync(passwordFile, { force: true }));
  if (code !== 0)
    throw new LocalFault(`PostgreSQL could not make its cluster in ${place}: ${output.split('\n').at(-1)}.`);
  renameSync(beside, place);
};
