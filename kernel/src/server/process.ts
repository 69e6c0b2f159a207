import { readConfig } from '../config';
import { listensAt } from '../config-values';
import { createLogger } from '../logger';
import { openSecrets } from '../secrets';
import { createTokenVerifier } from '../token';
import { remoteNeighbour } from './remote-neighbour';
import type { Subgraph, SubgraphOptions } from './subgraph';

/** Runs one subgraph as a process of its own behind HTTP, until it is told to stop. */
export const runAsProcess = (name: string, open: (options: SubgraphOptions) => Promise<Subgraph>): void => {
  const start = async (): Promise<void> => {
    const config = readConfig(process.env);
    const urls = config.subgraphUrls ?? {};
    const addressOf = (subgraph: string): string => {
      const address = urls[subgraph];
      if (!address) throw new Error(`There is no address of ${subgraph} in SUBGRAPH_URLS.`);
      return address;
    };
    if (!config.databaseUrl || !config.subgraphUrls)
      throw new Error(`A subgraph of its own needs DATABASE_URL and SUBGRAPH_URLS.`);
    const subgraph = await open({
      databaseUrl: config.databaseUrl,
      secrets: openSecrets(config.dataDir),
      verifier: createTokenVerifier(config.oidc),
      logger: createLogger(config.logLevel),
      neighbours: neighbour => remoteNeighbour(addressOf(neighbour)),
    });
    const { hostname, port } = listensAt(addressOf(name));
    await subgraph.listen(port, config.host ?? hostname);
    for (const signal of ['SIGINT', 'SIGTERM'] as const)
      process.once(signal, () => void subgraph.close().then(() => process.exit(0)));
  };
  start().catch((error: unknown) => {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
};
