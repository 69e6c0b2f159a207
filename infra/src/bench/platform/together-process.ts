import { createGateway } from '@kiezgraph/gateway/gateway';
import { listenOn } from '@kiezgraph/gateway/listen';
import { readSchemas } from '@kiezgraph/gateway/schemas';
import { readConfig } from '@kiezgraph/kernel/config';
import { createLogger } from '@kiezgraph/kernel/logger';
import { openSecrets } from '@kiezgraph/kernel/secrets';
import type { Subgraph } from '@kiezgraph/kernel/server/subgraph';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { openSubgraphs } from '../../local/parts';
import { LayerWatches } from './layers';
import { Profiler } from './profiler';

/** What the benchmark asks of the process; each is answered by one message. */
export type Command = { ask: 'layers' } | { ask: 'profile' } | { ask: 'profiled'; file: string };

const isWatched = process.argv.includes('--watched');

/** The whole platform in one process, as `npm start` wires it; with watches between its parts when told so. */
const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  const watches = new LayerWatches();
  if (isWatched) watches.database();
  const verifier = createTokenVerifier(config.oidc);
  const logger = createLogger(config.logLevel);
  const opened = await openSubgraphs({
    databaseUrl: config.databaseUrl ?? '',
    secrets: openSecrets(config.dataDir),
    verifier: isWatched ? watches.verifier('subgraphToken', verifier) : verifier,
    logger,
  });
  const inMemory = (subgraph: Subgraph): Pick<Subgraph, 'execute'> => ({
    execute: request => subgraph.execute(request),
  });
  const subgraphs = Object.entries(opened).map(([name, subgraph]) => {
    return [name, isWatched ? watches.subgraph(inMemory(subgraph)) : inMemory(subgraph)] as const;
  });
  const gateway = await createGateway({
    ...readSchemas(),
    planner: config.planner,
    subgraphs: Object.fromEntries(subgraphs),
    verifier: isWatched ? watches.verifier('gatewayToken', verifier) : verifier,
    logger,
    signIn: { issuer: config.oidc.issuer, clientId: 'kiezgraph-page', audience: config.oidc.audience },
  });
  await listenOn(isWatched ? watches.handle(gateway.handle) : gateway.handle, config.port);
  const profiler = new Profiler();
  process.on('message', (command: Command) => void obey(command, watches, profiler));
};

const obey = async (command: Command, watches: LayerWatches, profiler: Profiler): Promise<void> => {
  if (command.ask === 'layers') process.send?.(watches.take());
  else {
    await (command.ask === 'profile' ? profiler.begin() : profiler.end(command.file));
    process.send?.('done');
  }
};

process.once('disconnect', () => process.exit(0));
void start();
