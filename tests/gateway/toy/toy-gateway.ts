import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway, type GatewayOptions } from '@kiezgraph/gateway/gateway';
import pino from 'pino';
import { composeToy, toyExecutors, toyVerifier } from './toy-graph';

export interface Answer {
  status: number;
  headers: Headers;
  body: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  };
}

/** A gateway over toy subgraphs behind real HTTP. */
export interface ToyGateway {
  url: string;
  gateway: Gateway;
  server: Server;
  lines: string[];
  ask(
    query: string,
    options?: {
      viewer?: string;
      variables?: object;
      operationName?: string;
      headers?: Record<string, string>;
    },
  ): Promise<Answer>;
  close(): Promise<void>;
}

const composed = composeToy();

/** Starts one on a free port; `changes` replace the options of the test at hand. */
export const startToyGateway = async (changes: Partial<GatewayOptions> = {}): Promise<ToyGateway> => {
  const lines: string[] = [];
  const { executors } = toyExecutors();
  const gateway = await createGateway({
    ...composed,
    planner: (process.env['TOY_PLANNER'] as 'js' | undefined) ?? 'rust',
    subgraphs: Object.fromEntries(Object.entries(executors).map(([name, execute]) => [name, { execute }])),
    verifier: toyVerifier,
    logger: pino({ level: 'info' }, { write: line => void lines.push(line) }),
    signIn: { issuer: 'http://localhost:4001', clientId: 'toy', audience: 'http://localhost:4000' },
    ...changes,
  });
  const server = createServer(gateway.handle);
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    gateway,
    server,
    lines,
    ask: async (query, { viewer, variables, operationName, headers } = {}) => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
          ...(viewer ? { authorization: `Bearer ${viewer}` } : {}),
          ...headers,
        },
        body: JSON.stringify({ query, variables, operationName }),
      });
      return {
        status: response.status,
        headers: response.headers,
        body: (await response.json()) as Answer['body'],
      };
    },
    close: async () => {
      await gateway.dispose();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
};
