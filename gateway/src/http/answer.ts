import type { IncomingMessage, ServerResponse } from 'node:http';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** Sends an answer whole. */
export const send = (
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: string | Buffer,
): void => {
  if (response.headersSent || response.destroyed) return;
  const length = String(Buffer.byteLength(body));
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...headers, 'content-length': length });
  response.end(response.req.method === 'HEAD' ? undefined : body);
};

/** A refusal from before GraphQL had its turn, in GraphQL's form. */
export const refuse = (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  error: { code: string; message: string; correlationId?: string },
  headers: Record<string, string> = {},
): void => {
  const { message, ...extensions } = error;
  const type = request.headers.accept?.includes(GRAPHQL_TYPE) ? GRAPHQL_TYPE : JSON_TYPE;
  const body = JSON.stringify({ errors: [{ message, extensions }] });
  send(response, status, { ...headers, 'content-type': `${type}; charset=utf-8` }, body);
};
