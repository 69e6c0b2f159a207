import { parseArgs } from 'node:util';
import { readConfig, type Config } from '@kiezgraph/kernel/config';
import { demoAccounts, type DemoAccount } from '../demo/accounts';
import { LocalFault } from './fault';
import { nearNames } from './near-names';
import { PAGE_CLIENT, pageOrigins } from './provider-configuration';
import { readProviderSecrets } from './provider-secrets';
import { run } from './run';
import { tokenOfAccount, tokenOfService } from './sign-in';

const USAGE =
  'Usage: npm run token --silent -- --as ACCOUNT [--secret]; npm run accounts --silent lists them.';

const accountNamed = (name: string | undefined): DemoAccount => {
  if (!name) throw new LocalFault(USAGE);
  const known = demoAccounts.find(({ account }) => account === name);
  if (known) return known;
  const near = nearNames(
    name,
    demoAccounts.map(({ account }) => account),
  );
  throw new LocalFault(`There is no demo account ${name}; near it: ${near.join(', ')}.`);
};

const secretOf = (config: Config, clientId: string): string => {
  const secret = readProviderSecrets(config.dataDir)?.clients[clientId];
  if (!secret)
    throw new LocalFault(
      `There is no secret of ${clientId} in ${config.dataDir}; start with npm start first.`,
    );
  return secret;
};

/** Gets an access token the way a browser or a dashboard would, from the provider that runs. */
const printToken = async (): Promise<void> => {
  const { values } = parseArgs({ options: { as: { type: 'string' }, secret: { type: 'boolean' } } });
  const { account, isService } = accountNamed(values.as);
  const config = readConfig(process.env);
  const { issuer, isLocal } = config.oidc;
  if (!isLocal)
    throw new LocalFault(`Demo accounts belong to the local sign-in, but OIDC_ISSUER is ${issuer}.`);
  if (values.secret && !isService) throw new LocalFault(`${account} is a person and has no secret.`);
  if (values.secret) return void process.stdout.write(`${secretOf(config, account)}\n`);
  const redirectUri = `${pageOrigins(config.port)[0]}/signed-in`;
  const token = isService
    ? await tokenOfService(issuer, account, secretOf(config, account))
    : await tokenOfAccount({ issuer, clientId: PAGE_CLIENT, redirectUri }, account);
  process.stdout.write(`${token}\n`);
};

run(printToken);
