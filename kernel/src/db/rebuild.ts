import type { PoolClient } from 'pg';
import { DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { openToBackup } from './backup-access';
import { bootstrapRoles, bootstrapSchemas, grantUsage, OWNER_ROLE } from './bootstrap';
import { allScopes, takeMigratorLock, type MigrateOptions, type Migrations } from './migrate';

/** Names of migrations, by scope: `app`, then every subgraph. */
export type MigrationNames = Readonly<Record<string, readonly string[]>>;

type MigrationClass = new () => { readonly name?: string };

const nameOf = (migration: MigrationClass): string => new migration().name ?? migration.name;

/** The migrations that this version of the product knows. */
export const knownMigrations = (subgraphs: MigrateOptions['subgraphs']): MigrationNames =>
  Object.fromEntries(
    Object.entries(allScopes(subgraphs)).map(([scope, classes]) => [
      scope,
      (classes as MigrationClass[]).map(nameOf),
    ]),
  );

/** Runs the named migrations of one scope in the transaction of the given runner. */
const runNamed = async (
  runner: QueryRunner,
  databaseUrl: string,
  scope: string,
  classes: Migrations,
  wanted: readonly string[],
): Promise<void> => {
  const chosen = (classes as MigrationClass[]).filter(each => wanted.includes(nameOf(each)));
  const dataSource = new DataSource({
    type: 'postgres',
    url: databaseUrl,
    schema: 'app',
    migrations: chosen as unknown as (() => void)[],
    migrationsTableName: `migration_${scope}`,
    extra: { max: 1 },
  });
  // Only for what it knows of the migrations: what runs, runs in the one transaction.
  await dataSource.initialize();
  try {
    const executor = new MigrationExecutor(dataSource, runner);
    executor.transaction = 'none';
    await executor.executePendingMigrations();
  } finally {
    await dataSource.destroy();
  }
};

const dropOurs = async (client: PoolClient): Promise<void> => {
  const { rows } = await client.query<{ name: string }>(
    `select quote_ident(nspname) as name from pg_namespace
     where nspowner in (select oid from pg_roles where rolname = '${OWNER_ROLE}')`,
  );
  if (rows.length) await client.query(`drop schema ${rows.map(({ name }) => name).join(', ')} cascade`);
};

const makeAnew = async (
  runner: QueryRunner,
  { databaseUrl, subgraphs }: MigrateOptions,
  applied: MigrationNames,
): Promise<void> => {
  const client = (await runner.connect()) as PoolClient;
  const names = Object.keys(subgraphs);
  await dropOurs(client);
  await bootstrapSchemas(client, names);
  await grantUsage(client, names);
  await client.query(`set local role ${OWNER_ROLE}`);
  // Migrations are used to a transaction each: nothing that one leaves for its end may be in the way of the next.
  await client.query('set constraints all immediate');
  for (const [scope, classes] of Object.entries(allScopes(subgraphs)))
    await runNamed(runner, databaseUrl, scope, classes, applied[scope] ?? []);
  await openToBackup(client);
};

/**
 * Makes our schemas anew as they were after the named migrations, and has them filled, all in one transaction: what
 * was there before is gone only when all of it went well.
 */
export const rebuild = async (
  options: MigrateOptions,
  applied: MigrationNames,
  fill: (client: PoolClient) => Promise<void>,
): Promise<void> => {
  const dataSource = new DataSource({ type: 'postgres', url: options.databaseUrl, extra: { max: 1 } });
  await dataSource.initialize();
  const runner = dataSource.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    await takeMigratorLock(client);
    // Not in the transaction: roles belong to the whole server, and others may wait for them.
    await bootstrapRoles(client, options.secrets, Object.keys(options.subgraphs));
    await runner.startTransaction();
    await makeAnew(runner, options, applied);
    await fill(client);
    await runner.commitTransaction();
  } catch (error) {
    // The connection may be what failed: then the server rolls back by itself.
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    throw error;
  } finally {
    await runner.release();
    await dataSource.destroy();
  }
};
