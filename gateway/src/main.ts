import { readConfig, resourceOf } from '@kiezgraph/kernel/config';
import { createLogger } from '@kiezgraph/kernel/logger';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { createGateway } from './gateway';
import { metricsOnly } from './http/metrics';
import { listenOn } from './listen';
import { readSchemas } from './schemas';

/** The public client at the OpenID provider as which the page signs people in. */
const PAGE_CLIENT = 'kiezgraph-page';

/** Runs the gateway as a process of its own, before subgraphs that are processes too, until it is told to stop. */
const start = async (): Promise<void> => {
  const config = readConfig(process.env);
  if (!config.subgraphUrls)
    throw new Error('A gateway of its own needs the addresses of the subgraphs in SUBGRAPH_URLS.');
  const gateway = await createGateway({
    ...readSchemas(),
    planner: config.planner,
    subgraphs: Object.fromEntries(Object.entries(config.subgraphUrls).map(([name, url]) => [name, { url }])),
    verifier: createTokenVerifier(config.oidc),
    logger: createLogger(config.logLevel),
    metricsElsewhere: config.metricsPort !== undefined,
    signIn: { issuer: config.oidc.issuer, clientId: PAGE_CLIENT, audience: resourceOf(config.oidc) },
  });
  const listening = await listenOn(gateway.handle, config.port, config.host);
  const metrics =
    config.metricsPort && (await listenOn(metricsOnly, config.metricsPort, config.host, 'METRICS_PORT'));
  const stop = async (): Promise<void> => {
    const closed = Promise.all([listening.close(), metrics ? metrics.close() : undefined]);
    await gateway.dispose();
    await closed;
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
};

start().catch((error: unknown) => {
  process.stderr.write(`gateway: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
