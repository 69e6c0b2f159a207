import { Client, type ClientBase } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import type { Secrets } from '../secrets';
import { openToBackup } from './backup-access';
import { bootstrapRoles, bootstrapSchemas, grantUsage, OWNER_ROLE, storeSigningKeys } from './bootstrap';
import { Wall1700000000001 } from './migrations/app-0001-wall';
import { Register1700000000002 } from './migrations/app-0002-register';
import { Places1700000000003 } from './migrations/app-0003-places';
import { Core1700000000004 } from './migrations/app-0004-core';
import { Areas1700000000005 } from './migrations/app-0005-areas';
import { Representatives1700000000006 } from './migrations/app-0006-representatives';
import { MemberErasure1700000000007 } from './migrations/app-0007-member-erasure';
import { Steward1700000000008 } from './migrations/app-0008-steward';
import { Rights1700000000010 } from './migrations/app-0010-rights';
import { PlanningAreas1700000000011 } from './migrations/app-0011-planning-areas';
import { Lead1700000000012 } from './migrations/app-0012-lead';
import { Part1700000000013 } from './migrations/app-0013-part';
import { Circa1700000000015 } from './migrations/app-0015-circa';
import { PartsOf1700000000016 } from './migrations/app-0016-parts-of';
import { RestrictedNow1700000000017 } from './migrations/app-0017-restricted-now';
import { NamedMembers1700000000018 } from './migrations/app-0018-named-members';

/** A migration class as TypeORM takes it. */
export type Migrations = Extract<MixedList<() => void>, unknown[]> | (new () => unknown)[];

export interface MigrateOptions {
  /** Connection of a superuser, or of a role with CREATEROLE. */
  readonly databaseUrl: string;
  readonly secrets: Secrets;
  /** Migrations by subgraph, in the order in which they run. A subgraph without tables has an empty list. */
  readonly subgraphs: Readonly<Record<string, Migrations>>;
}

/** What the wall and the register are made of; later ones are only ever added. */
const APP_MIGRATIONS: Migrations = [
  Wall1700000000001,
  Register1700000000002,
  Places1700000000003,
  Core1700000000004,
  Areas1700000000005,
  Representatives1700000000006,
  MemberErasure1700000000007,
  Steward1700000000008,
  Rights1700000000010,
  PlanningAreas1700000000011,
  Lead1700000000012,
  Part1700000000013,
  Circa1700000000015,
  PartsOf1700000000016,
  RestrictedNow1700000000017,
  NamedMembers1700000000018,
];

// One migrator at a time, on whichever machine; the number only has to be the same everywhere.
const MIGRATOR_LOCK = 7_245_018;

/** Waits until nobody else migrates; shared, it only keeps others from migrating meanwhile. Ends with the connection. */
export const takeMigratorLock = async (
  client: ClientBase,
  mode: 'sole' | 'shared' = 'sole',
): Promise<void> => {
  await client.query(`select pg_advisory_lock${mode === 'shared' ? '_shared' : ''}($1)`, [MIGRATOR_LOCK]);
};

/** All migrations in the order in which they run. */
export const allScopes = (subgraphs: MigrateOptions['subgraphs']): Readonly<Record<string, Migrations>> => ({
  app: APP_MIGRATIONS,
  ...subgraphs,
});

const runScope = async (databaseUrl: string, scope: string, migrations: Migrations): Promise<void> => {
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: 'app',
    migrations: migrations as (() => void)[],
    migrationsTableName: `migration_${scope}`,
    migrationsTransactionMode: 'each',
    extra: { max: 1, options: `-c role=${OWNER_ROLE}` },
  });
  await dataSource.initialize();
  try {
    await dataSource.runMigrations();
  } finally {
    await dataSource.destroy();
  }
};

/** Brings a database to today's state: roles, schemas, the wall, the register, every subgraph. Safe to repeat and to run twice at once. */
export const migrate = async ({ databaseUrl, secrets, subgraphs }: MigrateOptions): Promise<void> => {
  const admin = new Client({ connectionString: databaseUrl });
  await admin.connect();
  try {
    await takeMigratorLock(admin);
    const names = Object.keys(subgraphs);
    await bootstrapRoles(admin, secrets, names);
    await bootstrapSchemas(admin, names);
    await grantUsage(admin, names);
    for (const [scope, migrations] of Object.entries(allScopes(subgraphs)))
      await runScope(databaseUrl, scope, migrations);
    await openToBackup(admin);
    await storeSigningKeys(admin, secrets);
  } finally {
    await admin.end();
  }
};
