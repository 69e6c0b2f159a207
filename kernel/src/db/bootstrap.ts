import type { ClientBase } from 'pg';
import type { Secrets } from '../secrets';

/** Owns every object and migrates; nobody logs in as it. */
export const OWNER_ROLE = 'kiezgraph_owner';

/** Reads every row of every office for a backup, and nothing else; nobody logs in as it. */
export const BACKUP_ROLE = 'kiezgraph_backup';

/** System purposes; each acts through SECURITY DEFINER functions only and has policies of its own. */
const SYSTEM_ROLES = [
  'kiezgraph_enter',
  'kiezgraph_audit',
  'kiezgraph_seed',
  'kiezgraph_tally',
  'kiezgraph_search',
  'kiezgraph_sweep',
];

export const loginOf = (subgraph: string): string => `kiezgraph_${subgraph}`;

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const createRole = (role: string, attributes: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} ${attributes}; end if;
  exception when duplicate_object or unique_violation then null; end $$;`;

const MOST_TRIES = 20;

/** Roles belong to the whole server: somebody may be changing the same ones for another database at this moment. */
const evenAtOnce = async (work: () => Promise<void>, tries = 1): Promise<void> => {
  try {
    await work();
  } catch (error) {
    if (tries === MOST_TRIES || !(error as Error).message.startsWith('tuple concurrently')) throw error;
    await new Promise(next => setTimeout(next, 20 * Math.random() * tries));
    await evenAtOnce(work, tries + 1);
  }
};

const makeRoles = async (
  admin: ClientBase,
  secrets: Secrets,
  subgraphs: readonly string[],
): Promise<void> => {
  const logins = subgraphs.map(loginOf);
  await admin.query(
    [
      createRole(OWNER_ROLE, 'nologin'),
      ...SYSTEM_ROLES.map(role => createRole(role, 'nologin')),
      // Not handed to the owner: what a migration does must not see every office's rows.
      createRole(BACKUP_ROLE, 'nologin'),
      ...logins.map(role => createRole(role, 'login noinherit')),
      `grant ${[OWNER_ROLE, BACKUP_ROLE, ...SYSTEM_ROLES].join(', ')} to current_user;`,
      `grant ${SYSTEM_ROLES.join(', ')} to ${OWNER_ROLE};`,
    ].join('\n'),
  );
  // Only a superuser may say so, and only of a role that was tampered with there is something to say.
  const { rows } = await admin.query<{ role: string }>(
    'select rolname as role from pg_roles where rolname = any ($1) and (rolsuper or rolbypassrls)',
    [logins],
  );
  for (const { role } of rows) await admin.query(`alter role ${role} nosuperuser nobypassrls`);
  for (const role of logins)
    await admin.query(`alter role ${role} login password ${quoted(secrets.passwordOf(role))}`);
};

/** Roles and login passwords; safe to repeat. Needs a superuser or a role with CREATEROLE. */
export const bootstrapRoles = (
  admin: ClientBase,
  secrets: Secrets,
  subgraphs: readonly string[],
): Promise<void> => evenAtOnce(() => makeRoles(admin, secrets, subgraphs));

/** The database's own rights and schemas, once the roles are there; safe to repeat. Needs CREATE on the database. */
export const bootstrapSchemas = async (admin: ClientBase, subgraphs: readonly string[]): Promise<void> => {
  const logins = subgraphs.map(loginOf);
  const database = (await admin.query<{ name: string }>('select quote_ident(current_database()) as name'))
    .rows[0]?.name;
  await admin.query(
    `revoke all on database ${database} from public; grant connect on database ${database} to ${logins.join(', ')}`,
  );
  await admin.query('revoke create on schema public from public');
  for (const schema of ['app', 'register', ...subgraphs.filter(name => name !== 'reports')]) {
    await admin.query(`create schema if not exists ${schema} authorization ${OWNER_ROLE}`);
  }
  // A trusted extension: whoever may create in the database may add it. Where it is there already, it stays where it is.
  await admin.query('create extension if not exists pg_trgm with schema app');
};

/** Who may look into which schema; after the schemas exist. */
export const grantUsage = async (admin: ClientBase, subgraphs: readonly string[]): Promise<void> => {
  const logins = subgraphs.map(loginOf).join(', ');
  await admin.query(`set role ${OWNER_ROLE}`);
  await admin.query(`grant usage on schema app to ${logins}, ${SYSTEM_ROLES.join(', ')}`);
  await admin.query(`grant usage on schema register to ${logins}`);
  for (const name of subgraphs.filter(subgraph => subgraph !== 'reports')) {
    await admin.query(`grant usage on schema ${name} to ${loginOf(name)}, kiezgraph_reports`);
  }
  await admin.query('reset role');
};

/** The keys that sign viewers, as the pads of RFC 2104, so that the database needs no extension. */
export const storeSigningKeys = async (admin: ClientBase, secrets: Secrets): Promise<void> => {
  await admin.query(`set role ${OWNER_ROLE}`);
  await admin.query('delete from app.signing_key where id <> all ($1)', [secrets.keys.map(({ id }) => id)]);
  for (const { id } of secrets.keys) {
    const block = Buffer.concat([secrets.derive('viewer', id), Buffer.alloc(32)]);
    const pad = (byte: number): Buffer => Buffer.from(block.map(value => value ^ byte));
    await admin.query(
      `insert into app.signing_key (id, inner_pad, outer_pad) values ($1, $2, $3)
       on conflict (id) do update set inner_pad = excluded.inner_pad, outer_pad = excluded.outer_pad`,
      [id, pad(0x36), pad(0x5c)],
    );
  }
  await admin.query('reset role');
};
