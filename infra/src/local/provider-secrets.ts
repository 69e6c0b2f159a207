import { randomBytes } from 'node:crypto';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { demoAccounts } from '../demo/accounts';
import { LocalFault, folderFault, makeFolder } from './fault';

const secrets = z.object({
  /** Private signing keys; kept, so that a token outlives a restart. */
  keys: z.array(z.record(z.string(), z.unknown())).min(1),
  cookieKey: z.string(),
  /** Secrets of the service clients by client id. */
  clients: z.record(z.string(), z.string()),
});

/** What the local provider keeps to itself. */
export type ProviderSecrets = z.infer<typeof secrets>;

const fileOf = (dataDir: string): string => join(dataDir, 'provider.json');

const fresh = async (): Promise<ProviderSecrets> => {
  const { exportJWK, generateKeyPair } = await import('jose');
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = {
    ...(await exportJWK(privateKey)),
    alg: 'RS256',
    use: 'sig',
    kid: randomBytes(6).toString('hex'),
  };
  const services = demoAccounts.filter(({ isService }) => isService);
  return {
    keys: [key],
    cookieKey: randomBytes(32).toString('base64url'),
    clients: Object.fromEntries(
      services.map(({ account }) => [account, randomBytes(24).toString('base64url')]),
    ),
  };
};

/** Reads what an earlier start made; undefined when the provider never ran here. */
export const readProviderSecrets = (dataDir: string): ProviderSecrets | undefined => {
  const file = fileOf(dataDir);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined;
    throw new LocalFault(`${file} can not be read: ${(error as Error).message}.`);
  }
  try {
    return secrets.parse(JSON.parse(text));
  } catch {
    throw new LocalFault(`${file} is damaged; remove it, and a new one is made.`);
  }
};

/** The provider's keys and client secrets, in a file that only its owner reads, made at the first start. */
export const openProviderSecrets = async (dataDir: string): Promise<ProviderSecrets> => {
  const known = readProviderSecrets(dataDir);
  if (known) return known;
  const made = await fresh();
  makeFolder(dataDir);
  try {
    writeFileSync(fileOf(dataDir), JSON.stringify(made, undefined, 2), { mode: 0o600 });
    chmodSync(fileOf(dataDir), 0o600);
  } catch (error) {
    throw folderFault(dataDir, error);
  }
  return made;
};
