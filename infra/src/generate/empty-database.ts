import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, type MigrateOptions } from '@kiezgraph/kernel/db/migrate';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { Client } from 'pg';
import { openPostgres } from '../local/postgres';

/** Runs some work on a freshly migrated, empty database of its own, and removes both afterwards. */
export const withEmptyDatabase = async <T>(
  subgraphs: MigrateOptions['subgraphs'],
  work: (client: Client) => Promise<T>,
): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiezgraph-schema-'));
  const postgres = await openPostgres({ dataDir: folder, durability: 'off' });
  const client = new Client({ connectionString: postgres.url });
  try {
    await migrate({ databaseUrl: postgres.url, secrets: openSecrets(folder), subgraphs });
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
    await postgres.stop();
    await rm(postgres.cluster, { recursive: true, force: true });
    await rm(folder, { recursive: true, force: true });
  }
};
