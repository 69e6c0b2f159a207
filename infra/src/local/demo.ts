import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { PAGE_CLIENT } from './provider';
import { pageOrigins } from './provider-configuration';
import { tokenOfAccount } from './sign-in';

/** What the demo's loader is given: the running platform, as its accounts see it. */
export interface DemoOptions {
  /** The graph's address. */
  graphqlUrl: string;
  /** An access token of a demo account, by the real sign-in. */
  tokenOf: (account: string) => Promise<string>;
  /** The superuser's address, for what no act can do: the register's very first steward. */
  databaseUrl: string;
  /** Shows a line to whoever is waiting. */
  say: (line: string) => void;
}

/** Loads the demo facts through the platform's own acts; may be called again after it was interrupted. */
export type LoadDemo = (options: DemoOptions) => Promise<void>;

const markerOf = (dataDir: string): string => join(dataDir, 'demo-loaded.json');

/** Names the database, so that a new one is loaded even if the data folder stayed. */
const nameOf = async (databaseUrl: string): Promise<string> => {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      "select oid || ' ' || datname as name from pg_database where datname = current_database()",
    );
    return rows[0]?.name ?? '';
  } finally {
    await client.end();
  }
};

const isMarked = (dataDir: string, name: string): boolean => {
  try {
    return (JSON.parse(readFileSync(markerOf(dataDir), 'utf8')) as { database?: string }).database === name;
  } catch {
    return false;
  }
};

/** Remembers that a database needs no facts of the demo any more. */
export const markDemoLoaded = async (dataDir: string, databaseUrl: string): Promise<void> =>
  writeFileSync(
    markerOf(dataDir),
    JSON.stringify({ database: await nameOf(databaseUrl), loadedAt: new Date().toISOString() }),
  );

/** Loads the demo into a database that does not have it yet; gives whether it did. */
export const loadDemoOnce = async (
  load: LoadDemo,
  place: { dataDir: string; databaseUrl: string; graphqlUrl: string; port: number; issuer: string },
  say: (line: string) => void,
): Promise<boolean> => {
  const { dataDir, databaseUrl, graphqlUrl, port, issuer } = place;
  const database = await nameOf(databaseUrl);
  if (isMarked(dataDir, database)) return false;
  const redirectUri = `${pageOrigins(port)[0]}/signed-in`;
  await load({
    graphqlUrl,
    tokenOf: account => tokenOfAccount({ issuer, clientId: PAGE_CLIENT, redirectUri }, account),
    databaseUrl,
    say,
  });
  await markDemoLoaded(dataDir, databaseUrl);
  return true;
};
