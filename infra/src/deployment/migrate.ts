import { parseArgs } from 'node:util';
import { readConfig } from '@kiezgraph/kernel/config';
import { OWNER_ROLE } from '@kiezgraph/kernel/db/bootstrap';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { Client } from 'pg';
import { LocalFault } from '../local/fault';
import { readMigrations } from '../local/parts';
import { run } from '../local/run';

/** Invites the very first steward, which no act can; gives whether there was none yet. */
const seedSteward = async (databaseUrl: string, address: string): Promise<boolean> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query(`set role ${OWNER_ROLE}`);
    const { rows } = await client.query<{ is_new: boolean }>('select app.seed_steward($1) as is_new', [
      address,
    ]);
    return rows[0]?.is_new ?? false;
  } finally {
    await client.end();
  }
};

/** Brings a database to today's state and ends; where every part is a process of its own, this one runs first. */
run(async () => {
  const { steward } = parseArgs({ options: { steward: { type: 'string' } } }).values;
  const { databaseUrl, dataDir } = readConfig(process.env);
  if (!databaseUrl)
    throw new LocalFault('DATABASE_URL is needed: the address of a role that may create roles.');
  if (steward !== undefined && !/^[!-?A-~]+@[!-?A-~]+$/.test(steward))
    throw new LocalFault('--steward needs the e-mail address of the first steward.');
  await migrate({ databaseUrl, secrets: openSecrets(dataDir), subgraphs: await readMigrations() });
  process.stdout.write('The database is up to date.\n');
  if (steward === undefined) return;
  const isNew = await seedSteward(databaseUrl, steward);
  process.stdout.write(isNew ? `${steward} is the first steward.\n` : 'There was a steward already.\n');
});
