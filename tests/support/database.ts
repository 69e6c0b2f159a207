import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { loginOf } from '@kiezgraph/kernel/db/bootstrap';
import { openSecrets, type Secrets } from '@kiezgraph/kernel/secrets';
import { SUBGRAPHS } from './migrations';
import { databaseUrl, testServer } from './test-server';

/** A database of one test file's own, a copy of the migrated template. */
export interface TestDatabase {
  readonly url: string;
  readonly secrets: Secrets;
  /** A superuser's connection: for looking behind the wall, never for what a test is about. */
  readonly behind: Client;
  /** A raw connection with a subgraph's own login, as an attacker with injected SQL has it. */
  login(subgraph: string): Promise<Client>;
  close(): Promise<void>;
}

const connect = async (url: string): Promise<Client> => {
  const client = new Client({ connectionString: url });
  // The database is dropped under connections that a failed test left open.
  client.on('error', () => undefined);
  await client.connect();
  return client;
};

const asServer = async (statement: string): Promise<void> => {
  const client = await connect(testServer().url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
};

const openCopied = async (name: string): Promise<TestDatabase> => {
  const { url: server, dataDir } = testServer();
  const url = databaseUrl(server, name);
  const secrets = openSecrets(dataDir);
  const behind = await connect(url);
  const opened: Client[] = [behind];
  return {
    url,
    secrets,
    behind,
    login: async subgraph => {
      const address = new URL(url);
      address.username = loginOf(subgraph);
      address.password = secrets.passwordOf(loginOf(subgraph));
      const client = await connect(address.href);
      opened.push(client);
      return client;
    },
    close: async () => {
      await Promise.all(opened.map(client => client.end().catch(() => undefined)));
      await asServer(`drop database if exists ${name} with (force)`);
    },
  };
};

const newName = (): string => `test_${process.pid}_${randomBytes(6).toString('hex')}`;

/** Copies the template; a database's own privileges are not copied, so they are given again as the bootstrap gives them. */
export const copyDatabase = async (): Promise<TestDatabase> => {
  const name = newName();
  await asServer(`create database ${name} template ${testServer().template}`);
  await asServer(`revoke all on database ${name} from public`);
  await asServer(`grant connect on database ${name} to ${SUBGRAPHS.map(loginOf).join(', ')}`);
  return openCopied(name);
};

/** An empty database, to migrate in the test itself. */
export const emptyDatabase = async (): Promise<TestDatabase> => {
  const name = newName();
  await asServer(`create database ${name}`);
  return openCopied(name);
};
