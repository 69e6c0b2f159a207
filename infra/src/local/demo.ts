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

/** Works through the platform's own acts; each may be called again after it was interrupted. */
export interface DemoLoader {
  /** Loads the demo facts. */
  loadDemo(options: DemoOptions): Promise<void>;
  /** Invites the demo's programs as the sign-in that runs now names them. */
  inviteDemoPrograms(options: DemoOptions): Promise<void>;
}

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

interface Marker {
  /** The database that has the facts. */
  readonly database?: string;
  /** The sign-in whose programs were invited; none after a restore. */
  readonly issuer?: string;
}

const readMarker = (dataDir: string): Marker => {
  try {
    return JSON.parse(readFileSync(markerOf(dataDir), 'utf8')) as Marker;
  } catch {
    return {};
  }
};

const writeMarker = (dataDir: string, marker: Marker): void =>
  writeFileSync(markerOf(dataDir), JSON.stringify({ ...marker, loadedAt: new Date().toISOString() }));

/** Remembers that a database needs no facts of the demo any more. */
export const markDemoLoaded = async (dataDir: string, databaseUrl: string): Promise<void> =>
  writeMarker(dataDir, { database: await nameOf(databaseUrl) });

/** Loads the demo into a database that does not have it yet; gives whether it did. */
export const loadDemoOnce = async (
  loader: DemoLoader,
  place: { dataDir: string; databaseUrl: string; graphqlUrl: string; port: number; issuer: string },
  say: (line: string) => void,
): Promise<boolean> => {
  const { dataDir, databaseUrl, graphqlUrl, port, issuer } = place;
  const database = await nameOf(databaseUrl);
  const marker = readMarker(dataDir);
  const isNew = marker.database !== database;
  if (!isNew && marker.issuer === issuer) return false;
  const redirectUri = `${pageOrigins(port)[0]}/signed-in`;
  const options: DemoOptions = {
    graphqlUrl,
    tokenOf: account => tokenOfAccount({ issuer, clientId: PAGE_CLIENT, redirectUri }, account),
    databaseUrl,
    say,
  };
  await (isNew ? loader.loadDemo(options) : loader.inviteDemoPrograms(options));
  writeMarker(dataDir, { database, issuer });
  return isNew;
};
