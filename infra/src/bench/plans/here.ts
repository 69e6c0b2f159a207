import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from '@kiezgraph/gateway/gateway';
import { readSchemas } from '@kiezgraph/gateway/schemas';
import { createLogger } from '@kiezgraph/kernel/logger';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import { openSubgraphs } from '../../local/parts';
import { Asking } from '../measure/asking';
import type { Workbench } from '../workbench';

/** A platform in this process. */
export interface Here {
  ask(query: string, authorization: string | undefined): Promise<string>;
  close(): Promise<void>;
}

/** The platform in this very process, so that its statements can be seen. */
export const openHere = async ({ databaseUrl, secrets }: Workbench, issuer: string): Promise<Here> => {
  const logger = createLogger('error');
  const audience = 'kiezgraph';
  const verifier = createTokenVerifier({ issuer, audience, officeIssuers: {}, isLocal: false });
  const subgraphs = await openSubgraphs({ databaseUrl, secrets, verifier, logger });
  const gateway = await createGateway({
    ...readSchemas(),
    planner: 'rust',
    subgraphs,
    verifier,
    logger,
    signIn: { issuer, clientId: 'kiezgraph-page', audience },
  });
  const server = createServer(gateway.handle);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const client = new Asking(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  return {
    ask: (query, authorization) => client.ask(query, authorization),
    close: async () => {
      client.close();
      await gateway.dispose();
      server.close();
      await Promise.all(Object.values(subgraphs).map(subgraph => subgraph.close()));
    },
  };
};
