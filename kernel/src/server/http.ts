import { HeaderMap, type ApolloServer, type BaseContext } from '@apollo/server';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { register } from 'prom-client';
import { UnauthenticatedError, UnavailableError } from '../graphql/errors';
import { SUBGRAPH_LIMITS } from '../graphql/limits';
import { authorizationOf } from '../token';
import type { SubgraphHeaders } from './subgraph';

// Longer than the gateway keeps a connection, so that none is used while it is being closed.
const KEEP_ALIVE_MS = 65_000;

const read = async (request: IncomingMessage): Promise<string | null> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > SUBGRAPH_LIMITS.bodyBytes) return null;
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

/** What is served. */
export interface Served<C extends BaseContext> {
  readonly apollo: ApolloServer<C>;
  readonly contextOf: (headers: SubgraphHeaders) => Promise<C>;
  readonly isWell: () => Promise<boolean>;
}

const answer = async <C extends BaseContext>(
  { apollo, contextOf, isWell }: Served<C>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (request.url === '/healthcheck') return send(response, 200, 'OK', 'text/plain');
  if (request.url === '/readiness')
    return (await isWell())
      ? send(response, 200, 'ok', 'text/plain')
      : send(response, 503, 'not ready: database', 'text/plain');
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
    authorization: authorizationOf(request),
    'x-correlation-id': headers.get('x-correlation-id'),
  });
  const result = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: parsed(text) },
    context: async () => context,
  });
  if (result.body.kind !== 'complete')
    return send(response, 500, problem('Incremental delivery is not used here.', 'INTERNAL_SERVER_ERROR'));
  response.writeHead(result.status ?? 200, Object.fromEntries(result.headers)).end(result.body.string);
};

/** Who is not let in is told so; whatever else was thrown stays inside. */
const sendFault = (response: ServerResponse, error: unknown): void => {
  if (error instanceof UnauthenticatedError)
    return send(response, 401, problem(error.message, 'UNAUTHENTICATED'));
  if (error instanceof UnavailableError)
    return send(response, 503, problem(error.message, 'SUBGRAPH_UNAVAILABLE'));
  send(response, 500, problem('Interner Fehler.', 'INTERNAL_SERVER_ERROR'));
};

/** Serves a subgraph over HTTP: `/graphql`, `/healthcheck`, `/readiness`, `/metrics`. */
export const listen = async <C extends BaseContext>(
  served: Served<C>,
  port: number,
  host: string,
): Promise<{ url: string; close: () => Promise<void> }> => {
  const server = createServer({ keepAliveTimeout: KEEP_ALIVE_MS }, (request, response) => {
    answer(served, request, response).catch((error: unknown) => sendFault(response, error));
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
