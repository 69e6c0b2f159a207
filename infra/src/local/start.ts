import type { RequestListener } from 'node:http';
import { parseArgs } from 'node:util';
import { reachedAt } from '@kiezgraph/gateway/listen';
import { readConfig } from '@kiezgraph/kernel/config';
import { migrate } from '@kiezgraph/kernel/db/migrate';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import { loadDemoOnce, type DemoLoader } from './demo';
import { makeFolder, folderFault } from './fault';
import { checkDatabase } from './given-database';
import { readMigrations } from './parts';
import { openPostgres } from './postgres';
import { Progress } from './progress';
import { openProvider } from './provider';
import { explain } from './run';
import { Shutdown } from './shutdown';
import { openSplit, probePorts } from './split';
import type { Starting } from './starting';
import { holdPort, openTogether } from './together';
import { welcome } from './welcome';

/** Loaded late: most starts do not need it. */
const LOADER: string = '@kiezgraph/infra/demo/load';

const openDatabase = async ({ config, progress, shutdown }: Starting): Promise<string> => {
  if (config.databaseUrl) {
    await checkDatabase(config.databaseUrl);
    return config.databaseUrl;
  }
  const opened = await progress.step(
    'PostgreSQL starten',
    () => openPostgres({ dataDir: config.dataDir }),
    ({ cluster }) => `PostgreSQL läuft in ${cluster}`,
  );
  await shutdown.add('PostgreSQL', () => opened.stop());
  return opened.url;
};

const openSignIn = async ({ config, progress, shutdown }: Starting): Promise<void> => {
  if (!config.oidc.isLocal) return;
  const { port, dataDir, oidc, production } = config;
  const provider = await progress.step('Anmeldung öffnen', () =>
    openProvider({ port: port + 1, gatewayPort: port, dataDir, audience: oidc.audience, production }),
  );
  await shutdown.add('sign-in', () => provider.close());
};

/** Demo facts belong to demo accounts, so they are loaded only where the local sign-in runs. */
const loadFacts = async ({ config, progress }: Starting, databaseUrl: string): Promise<void> => {
  if (!config.oidc.isLocal) return;
  const loader = (await import(LOADER)) as DemoLoader;
  const { dataDir, host, port, oidc } = config;
  const graphqlUrl = `http://${reachedAt(host)}:${port}/graphql`;
  const place = { dataDir, databaseUrl, graphqlUrl, port, issuer: oidc.issuer };
  await progress.step(
    'Demo-Daten prüfen',
    () => loadDemoOnce(loader, place, line => progress.say(line)),
    isNew => (isNew ? 'Demo-Daten geladen' : 'Demo-Daten sind da'),
  );
};

const secretsIn = (dataDir: string): Starting['secrets'] => {
  makeFolder(dataDir);
  try {
    return openSecrets(dataDir);
  } catch (error) {
    throw folderFault(dataDir, error);
  }
};

const startAll = async (starting: Starting, isSplit: boolean): Promise<void> => {
  const { config, secrets, progress } = starting;
  let answerWith: ((handle: RequestListener) => void) | undefined;
  if (isSplit) await probePorts(config);
  else answerWith = await holdPort(starting);
  await openSignIn(starting);
  const databaseUrl = await openDatabase(starting);
  await progress.step('Datenbank auf den heutigen Stand bringen', async () =>
    migrate({ databaseUrl, secrets, subgraphs: await readMigrations() }),
  );
  if (answerWith) await openTogether({ ...starting, databaseUrl }, answerWith);
  else await openSplit({ ...starting, databaseUrl });
  await loadFacts(starting, databaseUrl);
  process.stdout.write(welcome(config));
};

/** Starts the whole platform on this machine; `--split` gives each part a process of its own. */
const start = async (): Promise<void> => {
  const progress = new Progress();
  const shutdown = new Shutdown(line => progress.say(line));
  try {
    const { values } = parseArgs({ options: { split: { type: 'boolean', default: false } } });
    const config = readConfig(process.env);
    progress.say(`Kiezgraph startet mit Node ${process.versions.node}, Prozess ${process.pid}.`);
    await startAll({ config, secrets: secretsIn(config.dataDir), progress, shutdown }, values.split);
  } catch (error) {
    if (!shutdown.isBegun) explain(error);
    await shutdown.stop(1);
  }
};

void start();
