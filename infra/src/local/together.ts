import type { RequestListener } from 'node:http';
import { metricsOnly } from '@kiezgraph/gateway/http/metrics';
import { listenOn } from '@kiezgraph/gateway/listen';
import { readSchemas } from '@kiezgraph/gateway/schemas';
import { resourceOf } from '@kiezgraph/kernel/config';
import { createLogger } from '@kiezgraph/kernel/logger';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { openSubgraphs } from './parts';
import { PAGE_CLIENT } from './provider';
import type { Starting } from './starting';

const unavailable =
  (sentence: string): RequestListener =>
  (_request, response) => {
    response.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '2' });
    response.end(`${sentence}\n`);
  };

const notYet = unavailable('Kiezgraph startet gerade.');
const ending = unavailable('Kiezgraph wird gerade beendet.');

/** Takes the ports before anything else, so that a taken one is told at once; answers 503 until there is a gateway. */
export const holdPort = async ({
  config,
  shutdown,
}: Starting): Promise<(handle: RequestListener) => void> => {
  let answer = notYet;
  const listening = await listenOn(
    (request, response) => answer(request, response),
    config.port,
    config.host,
  );
  await shutdown.add('server', () => listening.close());
  if (config.metricsPort !== undefined) {
    const metrics = await listenOn(metricsOnly, config.metricsPort, config.host, 'METRICS_PORT');
    await shutdown.add('metrics', () => metrics.close());
  }
  return handle => void (answer = handle);
};

/** The subgraphs and the gateway in this one process, calling each other in memory. */
export const openTogether = async (
  { config, secrets, databaseUrl, shutdown, progress }: Starting & { databaseUrl: string },
  answerWith: (handle: RequestListener) => void,
): Promise<void> => {
  const logger = createLogger(config.logLevel);
  const verifier = createTokenVerifier(config.oidc);
  const subgraphs = await progress.step('Teilgraphen öffnen', () =>
    openSubgraphs({ databaseUrl, secrets, verifier, logger }),
  );
  for (const subgraph of Object.values(subgraphs)) await shutdown.add(subgraph.name, () => subgraph.close());
  const gateway = await progress.step('Gateway öffnen', async () => {
    // Loaded late: a second of work that a start which is refused, or has its gateway elsewhere, does not need.
    const { createGateway } = await import('@kiezgraph/gateway/gateway');
    return createGateway({
      ...readSchemas(),
      planner: config.planner,
      subgraphs,
      verifier,
      logger,
      metricsElsewhere: config.metricsPort !== undefined,
      signIn: { issuer: config.oidc.issuer, clientId: PAGE_CLIENT, audience: resourceOf(config.oidc) },
    });
  });
  answerWith(gateway.handle);
  // Nothing new is taken on while what is under way is finished.
  await shutdown.add('gateway', () => {
    answerWith(ending);
    return gateway.dispose();
  });
};
