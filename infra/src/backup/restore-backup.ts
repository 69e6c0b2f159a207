import { OWNER_ROLE } from '@kiezgraph/kernel/db/bootstrap';
import { migrate, type MigrateOptions } from '@kiezgraph/kernel/db/migrate';
import { knownMigrations, rebuild } from '@kiezgraph/kernel/db/rebuild';
import { Client } from 'pg';
import { LocalFault } from '../local/fault';
import { checkBackup } from './check-backup';
import { filesOf } from './files';
import { loadRows } from './load-rows';
import type { Manifest } from './manifest';
import { productVersion } from './write-backup';

export interface RestoreOptions extends MigrateOptions {
  /** The backup: a folder or an archive. */
  readonly from: string;
  /** The name of the database, typed by whoever wants everything in it replaced. */
  readonly replace?: string | undefined;
  readonly say?: (line: string) => void;
}

const refuseNewer = async (manifest: Manifest, subgraphs: MigrateOptions['subgraphs']): Promise<void> => {
  const known = knownMigrations(subgraphs);
  const unknown = Object.entries(manifest.migrations).flatMap(([scope, names]) =>
    names.filter(name => !known[scope]?.includes(name)),
  );
  if (unknown.length)
    throw new LocalFault(
      `The backup was made by version ${manifest.product} with ${unknown.join(', ')}, which this version (${await productVersion()}) does not know. Restore it with that version or a later one.`,
    );
};

interface Found {
  database: string;
  foreign: string | null;
  running: number;
}

const LOOK = `select current_database() as database,
  (select string_agg(nspname, ', ') from pg_namespace n join pg_roles r on r.oid = n.nspowner
    where nspname = any ($1) and rolname <> '${OWNER_ROLE}') as foreign,
  (select count(*)::integer from pg_stat_activity where datname = current_database() and usename like 'kiezgraph\\_%') as running`;

const officesIn = async (client: Client): Promise<number> => {
  const { rows: made } = await client.query<{ there: boolean }>(
    "select to_regclass('register.office') is not null as there",
  );
  if (!made[0]?.there) return 0;
  const { rows } = await client.query<{ count: number }>('select count(*)::integer from register.office');
  return rows[0]?.count ?? 0;
};

/** Everything an office keeps belongs to an office, so a database without one holds nothing that could be lost. */
const refuseFull = async (client: Client, { subgraphs, replace }: RestoreOptions): Promise<void> => {
  const { rows } = await client.query<Found>(LOOK, [['app', 'register', ...Object.keys(subgraphs)]]);
  const [{ database, foreign, running } = { database: '', foreign: null, running: 0 }] = rows;
  if (foreign)
    throw new LocalFault(
      `The database ${database} has schemas of somebody else: ${foreign}. Use another one.`,
    );
  if (running > 0) throw new LocalFault(`The platform runs on the database ${database}; stop it first.`);
  const offices = await officesIn(client);
  if (offices > 0 && replace !== database)
    throw new LocalFault(
      `The database ${database} holds ${offices === 1 ? 'an office' : `${offices} offices`} and all they keep. To put the backup in the place of all of it, add --replace ${database}.`,
    );
};

/** Brings a backup back into a database that holds no office, and then to today's state; all of it, or nothing. */
export const restoreBackup = async (options: RestoreOptions): Promise<Manifest> => {
  const { from, databaseUrl, subgraphs, say = () => undefined } = options;
  const files = filesOf(from);
  say(`Checking ${from} …`);
  const manifest = await checkBackup(from, files);
  say(`Whole: version ${manifest.product}, ${manifest.madeAt}, PostgreSQL ${manifest.database}.`);
  await refuseNewer(manifest, subgraphs);
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await refuseFull(client, options);
  } finally {
    await client.end();
  }
  await rebuild(options, manifest.migrations, filled => loadRows(filled, files, manifest, say));
  say('Every row is back. Migrating to this version …');
  await migrate(options);
  return manifest;
};
