import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { openSecrets, type Secrets } from '@kiezgraph/kernel/secrets';
import { readMigrations } from '../local/parts';
import { openPostgres } from '../local/postgres';
import type { Progress } from '../local/progress';
import type { NetworkSize } from './network/groundwork';
import { loadNetwork, networkMark } from './network/load';
import { ProgressBar } from './progress-bar';

/** A PostgreSQL of the benchmark's own, with the synthetic network in it. */
export interface Workbench {
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  /** The server's first process: its children are the connections. */
  readonly serverProcess: number;
  readonly loadSeconds: number | undefined;
  close(): Promise<void>;
}

const asSuperuser = async <T>(url: string, work: (client: Client) => Promise<T>): Promise<T> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

/** What kind of network a database holds; a kept one is used again when it is the same. */
const holds = (url: string): Promise<string | null> =>
  asSuperuser(url, async client => {
    const { rows } = await client.query<{ held: string | null }>(
      "select shobj_description(oid, 'pg_database') as held from pg_database where datname = current_database()",
    );
    return rows[0]?.held ?? null;
  });

const serverProcessOf = (url: string): Promise<number> =>
  asSuperuser(url, async client => {
    const { rows } = await client.query<{ file: string }>("select pg_read_file('postmaster.pid') as file");
    return Number(rows[0]?.file.split('\n')[0]);
  });

const replaceDatabase = (server: string, name: string): Promise<void> =>
  asSuperuser(server, async client => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name}`);
  });

const migrated = (url: string, secrets: Secrets, progress: Progress): Promise<void> =>
  progress.step('Migrating', async () =>
    migrate({ databaseUrl: url, secrets, subgraphs: await readMigrations() }),
  );

const fill = async (
  { url, server, secrets, size }: { url: string; server: string; secrets: Secrets; size: NetworkSize },
  progress: Progress,
): Promise<number> => {
  const name = new URL(url).pathname.slice(1);
  await replaceDatabase(server, name);
  await migrated(url, secrets, progress);
  const begun = performance.now();
  await progress.step(`Loading ${JSON.stringify(size)}`, () => loadNetwork(url, size, new ProgressBar()));
  await asSuperuser(url, client => client.query(`comment on database ${name} is '${networkMark(size)}'`));
  return (performance.now() - begun) / 1000;
};

/** Starts the server and loads the network, unless a kept one of this size is there. */
export const openWorkbench = async (
  { dataDir, name, size, isKept }: { dataDir: string; name: string; size: NetworkSize; isKept: boolean },
  progress: Progress,
): Promise<Workbench> => {
  const folder = join(dataDir, name);
  const postgres = await progress.step('Starting PostgreSQL', () =>
    openPostgres({ dataDir: folder, durability: 'off' }),
  );
  try {
    const address = new URL(postgres.url);
    address.pathname = `/${name}`;
    const secrets = openSecrets(folder);
    const kept = isKept ? await holds(address.href).catch(() => null) : null;
    const isThere = kept === networkMark(size);
    const loadSeconds = isThere
      ? undefined
      : await fill({ url: address.href, server: postgres.url, secrets, size }, progress);
    if (isThere) {
      progress.say('Using the network kept from an earlier run.');
      await migrated(address.href, secrets, progress);
    }
    return {
      dataDir: folder,
      databaseUrl: address.href,
      secrets,
      serverProcess: await serverProcessOf(address.href),
      loadSeconds,
      close: async () => {
        await postgres.stop();
        if (!isKept && existsSync(folder)) rmSync(folder, { recursive: true });
        if (!isKept && existsSync(postgres.cluster)) rmSync(postgres.cluster, { recursive: true });
      },
    };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
};
