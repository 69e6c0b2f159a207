import { createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The one secret file of an installation, and what is derived from it. */
export interface Secrets {
  /** Key ids that verify; the first one signs. At most two, so that a key can be rotated without a gap. */
  readonly keys: readonly { readonly id: string; readonly secret: Buffer }[];
  /** A purpose's own key, derived by HKDF (RFC 5869), so that one purpose can not stand in for another. */
  derive(purpose: string, keyId?: string): Buffer;
  /** Password of a database login role; derived, never stored. */
  passwordOf(role: string): string;
}

interface SecretFile {
  keys: { id: string; secret: string }[];
}

const fileOf = (dataDir: string): string => join(dataDir, 'secrets.json');

const readOrCreate = (dataDir: string): SecretFile => {
  mkdirSync(dataDir, { recursive: true });
  const file = fileOf(dataDir);
  const fresh: SecretFile = { keys: [{ id: 'k1', secret: randomBytes(32).toString('base64') }] };
  try {
    // 'wx' fails when another process was first: then its file counts.
    writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' });
    return fresh;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return JSON.parse(readFileSync(file, 'utf8')) as SecretFile;
  }
};

/** Opens `DATA_DIR/secrets.json` (mode 0600), making it on the first start. */
export const openSecrets = (dataDir: string): Secrets => {
  const keys = readOrCreate(dataDir).keys.map(({ id, secret }) => ({
    id,
    secret: Buffer.from(secret, 'base64'),
  }));
  const newest = keys[0];
  if (!newest) throw new Error('secrets.json holds no key.');
  const derive = (purpose: string, keyId = newest.id): Buffer => {
    const key = keys.find(({ id }) => id === keyId);
    if (!key) throw new Error(`Unknown key id ${keyId}.`);
    return Buffer.from(hkdfSync('sha256', key.secret, 'kiezgraph', purpose, 32));
  };
  // Passwords follow the oldest key, so that rotating does not lock processes out that still run.
  const oldest = keys[keys.length - 1] ?? newest;
  return {
    keys,
    derive,
    passwordOf: role => createHmac('sha256', derive('password', oldest.id)).update(role).digest('base64url'),
  };
};
