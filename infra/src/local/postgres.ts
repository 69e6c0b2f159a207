import { existsSync, readFileSync, statSync, truncateSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';
import { LocalFault, folderFault, makeFolder } from './fault';
import { findBinaries } from './postgres-binaries';
import { makeCluster, reachableBinaries, reachablePlace } from './postgres-cluster';
import { programsIn, type RunProgram } from './postgres-command';
import { livingHolder, processMark, readRecord, writeRecord, type PostgresRecord } from './postgres-record';
import { serverUser } from './postgres-user';

/** Where and how the embedded server runs. */
export interface PostgresOptions {
  /** The folder that holds the cluster and, in a 0600 file, its password and port. */
  dataDir: string;
  /** 'off' is for tests: no fsync, so a crash of the machine may lose the cluster. */
  durability?: 'on' | 'off';
}

/** A running PostgreSQL server of our own. */
export interface LocalPostgres {
  /** The superuser's address of the database `kiezgraph`, on 127.0.0.1 only. */
  url: string;
  /** Where the cluster lies. */
  cluster: string;
  stop(): Promise<void>;
}

const DATABASE = 'kiezgraph';
const LARGEST_LOG = 5_000_000;

const settings = (port: number, durability: 'on' | 'off'): string[] => [
  `port=${port}`,
  'listen_addresses=127.0.0.1',
  'unix_socket_directories=',
  'max_connections=120',
  'shared_buffers=128MB',
  'effective_cache_size=512MB',
  'random_page_cost=1.1',
  'jit=off',
  'timezone=UTC',
  'log_timezone=UTC',
  // Statements and details of errors carry what people wrote: they do not belong in a log.
  'log_min_error_statement=panic',
  'log_error_verbosity=terse',
  ...(durability === 'off' ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
];

const freePort = (wished = 0): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', error => (wished ? resolve(freePort()) : reject(error)));
    probe.listen(wished, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

/** Drops the server of an earlier run that was killed; refuses while another run is alive. */
const clearOrphan = async (run: RunProgram, record: PostgresRecord): Promise<void> => {
  const { code } = await run('pg_ctl', ['status', '-D', record.cluster]);
  if (code !== 0) return;
  const holder = livingHolder(record);
  if (holder)
    throw new LocalFault(`Process ${holder} already uses the database in ${record.cluster}; stop it first.`);
  await stopServer(run, record.cluster);
};

const stopServer = async (run: RunProgram, cluster: string): Promise<void> => {
  const { code } = await run('pg_ctl', ['stop', '-D', cluster, '-m', 'fast', '-w', '-t', '20']);
  if (code !== 0) await run('pg_ctl', ['stop', '-D', cluster, '-m', 'immediate', '-w', '-t', '5']);
};

const lastComplaint = (log: string): string => {
  if (!existsSync(log)) return 'no log was written';
  const lines = readFileSync(log, 'utf8').split('\n');
  return lines.findLast(line => /FATAL|PANIC/.test(line))?.replace(/^.*(FATAL|PANIC): +/, '') ?? `see ${log}`;
};

const startServer = async (
  run: RunProgram,
  record: PostgresRecord,
  durability: 'on' | 'off',
): Promise<number> => {
  const log = join(record.cluster, 'server.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LARGEST_LOG) truncateSync(log);
  // The port is found free and then taken, and somebody may be quicker: so a few tries.
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort(attempt === 1 ? record.port : undefined);
    const options = settings(port, durability).map(each => `-c ${each.replace(/=$/, "=''")}`);
    const started = await run('pg_ctl', [
      'start',
      '-D',
      record.cluster,
      '-l',
      log,
      '-w',
      '-t',
      '60',
      '-o',
      options.join(' '),
    ]);
    if (started.code === 0) return port;
    if (attempt === 3)
      throw new LocalFault(`PostgreSQL did not start in ${record.cluster}: ${lastComplaint(log)}.`);
  }
};

const ensureDatabase = async (server: string): Promise<void> => {
  const client = new Client({ connectionString: `${server}/postgres` });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (!rowCount) await client.query(`create database ${DATABASE}`);
  } finally {
    await client.end();
  }
};

/** Starts the PostgreSQL server that comes with the project, on a cluster made at the first start. */
export const openPostgres = async ({
  dataDir,
  durability = 'on',
}: PostgresOptions): Promise<LocalPostgres> => {
  const record = readRecord(dataDir);
  const user = serverUser(record.cluster);
  const run = programsIn(reachableBinaries(findBinaries(), user), user);
  try {
    makeFolder(dataDir);
    if (!existsSync(record.cluster)) record.cluster = reachablePlace(record.cluster, user);
    writeRecord(dataDir, record);
  } catch (error) {
    throw error instanceof LocalFault ? error : folderFault(dataDir, error);
  }
  if (existsSync(record.cluster)) await clearOrphan(run, record);
  else await makeCluster(run, record.cluster, record.password, user, durability === 'on');
  // Written before the start: a start that is killed half-way then leaves an orphan that is known as ours.
  writeRecord(dataDir, { ...record, holder: processMark(process.pid) });
  const port = await startServer(run, record, durability);
  writeRecord(dataDir, { ...record, port, holder: processMark(process.pid) });
  const server = `postgres://postgres:${record.password}@127.0.0.1:${port}`;
  await ensureDatabase(server);
  let stopped: Promise<void> | undefined;
  return {
    url: `${server}/${DATABASE}`,
    cluster: record.cluster,
    stop: () => (stopped ??= stopServer(run, record.cluster)),
  };
};
