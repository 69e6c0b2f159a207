import { Client } from 'pg';
import { LocalFault } from './fault';

const OLDEST = 150_000;

const sentenceFor = (error: unknown, place: string, role: string): string | undefined => {
  const { code } = error as { code?: string };
  if (code === '28P01' || code === '28000')
    return `The database at ${place} refuses the role ${role} of DATABASE_URL.`;
  if (code === '3D000') return `There is no database ${place}; make it, or correct DATABASE_URL.`;
  // a refused connection, an unknown name, a broken answer: what Node and the protocol call errors has no SQL state
  if (!/^[0-9A-Z]{5}$/.test(code ?? '') || code?.startsWith('57')) {
    return `No PostgreSQL answers at ${place} (${code ?? (error as Error).message}); start it, or correct DATABASE_URL.`;
  }
  return undefined;
};

/** Looks whether the database of DATABASE_URL can be used, while the answer can still be one sentence. */
export const checkDatabase = async (databaseUrl: string): Promise<void> => {
  const { host, pathname, username } = new URL(databaseUrl);
  const place = `${host}${pathname}`;
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; name: string }>(
      "select current_setting('server_version_num')::integer as version, current_setting('server_version') as name",
    );
    const [found] = rows;
    if (found && found.version < OLDEST) {
      throw new LocalFault(`The database at ${place} is PostgreSQL ${found.name}; 15 or later is needed.`);
    }
  } catch (error) {
    const sentence = sentenceFor(error, place, username);
    throw sentence && !(error instanceof LocalFault) ? new LocalFault(sentence) : error;
  } finally {
    await client.end().catch(() => undefined);
  }
};
