import type { IncomingMessage, ServerResponse } from 'node:http';
import { CORRELATION_HEADER } from './correlation-id';

/**
 * Dashboards of other origins may ask: the API knows no cookies, so a foreign page can only use a token that it holds
 * itself. Answers whether the request was a preflight, which is then done with.
 */
export const allowOrigins = (request: IncomingMessage, response: ServerResponse): boolean => {
  response.setHeader('access-control-allow-origin', '*');
  response.setHeader('access-control-expose-headers', CORRELATION_HEADER);
  if (request.method !== 'OPTIONS') return false;
  response.writeHead(204, {
    'access-control-allow-methods': 'GET, POST',
    'access-control-allow-headers': `authorization, content-type, accept, ${CORRELATION_HEADER}`,
    'access-control-max-age': '86400',
  });
  response.end();
  return true;
};
