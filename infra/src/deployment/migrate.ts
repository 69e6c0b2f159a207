import { readConfig } from '@kiezgraph/kernel/config';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { LocalFault } from '../local/fault';
import { readMigrations } from '../local/parts';
import { run } from '../local/run';

/** Brings a database to today's state and ends; where every part is a process of its own, this one runs first. */
run(async () => {
  const { databaseUrl, dataDir } = readConfig(process.env);
  if (!databaseUrl)
    throw new LocalFault('DATABASE_URL is needed: the address of a role that may create roles.');
  await migrate({ databaseUrl, secrets: openSecrets(dataDir), subgraphs: await readMigrations() });
  process.stdout.write('The database is up to date.\n');
});
