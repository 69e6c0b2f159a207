import { parseArgs } from 'node:util';
import { readSchemas } from '@kiezgraph/gateway/schemas';
import { readConfig, type Config } from '@kiezgraph/kernel/config';
import { createLogger } from '@kiezgraph/kernel/logger';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { LocalFault } from '../local/fault';
import { openSubgraphs } from '../local/parts';
import { readRecord } from '../local/postgres-record';
import { Progress } from '../local/progress';
import { PAGE_CLIENT, pageOrigins } from '../local/provider-configuration';
import { run } from '../local/run';
import { tokenOfAccount } from '../local/sign-in';
import { comparePlatform, describeDifference, type FuzzViewer } from './compare-platform';

const ACCOUNTS = [
  'pankstrasse.lead',
  'wassertorplatz.staff',
  'pankstrasse.representative',
  'mitte.officer',
  'senate.auditor',
  'network.steward',
  'pankstrasse.former',
];

/** The database of the platform that runs. */
const databaseOf = ({ databaseUrl, dataDir }: Config): string => {
  if (databaseUrl) return databaseUrl;
  const { port, password } = readRecord(dataDir);
  if (!port) throw new LocalFault('There is no platform to ask; start it with npm start first.');
  return `postgres://postgres:${password}@127.0.0.1:${port}/kiezgraph`;
};

const viewersOf = async ({ oidc, port }: Config): Promise<FuzzViewer[]> => {
  const page = {
    issuer: oidc.issuer,
    clientId: PAGE_CLIENT,
    redirectUri: `${pageOrigins(port)[0]}/signed-in`,
  };
  const signedIn = ACCOUNTS.map(async name => ({
    name,
    authorization: `Bearer ${await tokenOfAccount(page, name)}`,
  }));
  return [{ name: 'public', authorization: undefined }, ...(await Promise.all(signedIn))];
};

/** Asks random questions of the running platform and of a plain reference over the same database. */
const compare = async (): Promise<void> => {
  const { values } = parseArgs({ options: { count: { type: 'string' }, seed: { type: 'string' } } });
  const count = Number(values.count ?? 2_000);
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const config = readConfig(process.env);
  const progress = new Progress();
  const verifier = createTokenVerifier(config.oidc);
  const secrets = openSecrets(config.dataDir);
  const logger = createLogger('fatal');
  const subgraphs = await openSubgraphs({ databaseUrl: databaseOf(config), secrets, verifier, logger });
  try {
    progress.say(`${count} questions, seed ${seed}.`);
    const { differences, ...outcome } = await comparePlatform({
      ...readSchemas(),
      subgraphs,
      gatewayUrl: `http://localhost:${config.port}/graphql`,
      viewers: await viewersOf(config),
      count,
      seed,
      onProgress: asked => void (asked % 100 === 0 && progress.say(`${asked} of ${count}`)),
    });
    for (const difference of differences) process.stdout.write(`${describeDifference(difference)}\n\n`);
    process.stdout.write(`${JSON.stringify({ ...outcome, seed, differences: differences.length })}\n`);
    if (differences.length > 0) process.exitCode = 1;
  } finally {
    await Promise.all(Object.values(subgraphs).map(subgraph => subgraph.close()));
  }
};

run(compare);
