import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { register } from 'prom-client';
import { UnauthenticatedError } from '../graphql/errors';
import type { SubgraphHeaders } from './subgraph';

// The gateway asks for at most some thousand entities at once.
const MOST_BYTES = 4 * 1024 * 1024;

const read = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const send = (
  response: ServerResponse,
  status: number,
  body: string,
  type = 'application/json; charset=utf-8',
): void => {
  response.writeHead(status, { 'content-type': type }).end(body);
};

const problem = (message: string, code: string): string =>
  JSON.stringify({ errors: [{ message, extensions: { code } }] });

const answer = async <C extends BaseContext>(
  server: ApolloServer<C>,
  contextOf: (headers: SubgraphHeaders) => Promise<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.url === '/healthcheck') return send(response, 200, 'OK', 'text/plain');
  if (request.url === '/metrics') return send(response, 200, await register.metrics(), register.contentType);
  if (request.url !== '/graphql' || request.method !== 'POST')
    return send(response, 404, problem('Not here.', 'BAD_REQUEST'));
  const text = await read(request);
  if (text === null) return send(response, 413, problem('The request is too large.', 'BAD_REQUEST'));
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers))
    if (typeof value === 'string') headers.set(name, value);
  // Made before Apollo is asked: what it throws would be an internal error there, and not a refusal.
  const context = await contextOf({
    authorization: request.headers.authorization,
    'x-correlation-id': headers.get('x-correlation-id'),
  });
  const result = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed(text) },
    context: async () => context,
  });
  if (result.body.kind !== 'complete')
    return send(response, 500, problem('Incremental delivery is not used here.', 'INTERNAL_SERVER_ERROR'));
  response.writeHead(result.status ?? 200, Object.fromEntries(result.headers)).end(result.body.string);
};

/** Serves a subgraph over HTTP: `/graphql`, `/healthcheck`, `/metrics`. */
export const listen = async <C extends BaseContext>(
  apollo: ApolloServer<C>,
  contextOf: (headers: SubgraphHeaders) => Promise<C>,
  port: number,
  host: string,
): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    answer(apollo, contextOf, request, response).catch((error: unknown) => {
      const known = error instanceof UnauthenticatedError;
      send(
        response,
        known ? 401 : 500,
        problem(
          known ? error.message : 'Interner Fehler.',
          known ? 'UNAUTHENTICATED' : 'INTERNAL_SERVER_ERROR',
        ),
      );
    });
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  const close = (): Promise<void> =>
    new Promise(resolve => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
  return { url: `http://${host}:${bound}/graphql`, close };
};
