import type { IncomingMessage, ServerResponse } from 'node:http';
import { LIMITS } from '@kiezgraph/kernel/graphql/limits';
import {
  authorizationOf,
  ProviderUnreachable,
  TokenRefused,
  type TokenVerifier,
} from '@kiezgraph/kernel/token';
import type { GatewayRequestContext } from '../request-context';
import { refuse, send } from './answer';
import { CORRELATION_HEADER } from './correlation-id';
import { readBody } from './read-body';

/** The part of the Hive runtime that the endpoint needs. */
export interface GraphqlRuntime {
  fetch(url: string, init: RequestInit, context: GatewayRequestContext): Response | Promise<Response>;
}

const CHALLENGE = { 'www-authenticate': 'Bearer error="invalid_token"' };

/** A bad token is refused and never downgraded to the public. Answers whether the request may go on. */
const isAdmitted = async (
  verifier: TokenVerifier,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> => {
  try {
    await verifier.verify(authorizationOf(request));
    return true;
  } catch (error) {
    if (!(error instanceof TokenRefused)) throw error;
    const code = 'UNAUTHENTICATED';
    if (error instanceof ProviderUnreachable) {
      const message =
        'Die Anmeldung kann gerade nicht geprüft werden. Bitte versuchen Sie es später noch einmal.';
      refuse(request, response, 503, { code, message }, { 'retry-after': '10' });
    } else {
      const message = 'Die Anmeldung ist ungültig oder abgelaufen. Bitte melden Sie sich neu an.';
      refuse(request, response, 401, { code, message }, CHALLENGE);
    }
    return false;
  }
};

const isJson = (request: IncomingMessage): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? '');

/** The body to hand on: `undefined` for requests without one, `null` when the request has been refused. */
const bodyOf = async (
  request: IncomingMessage,
  response: ServerResponse,
): Promise<string | undefined | null> => {
  if (request.method !== 'POST') return undefined;
  if (!isJson(request)) {
    const message = 'Send the question as application/json.';
    refuse(request, response, 415, { code: 'BAD_USER_INPUT', message }, { accept: 'application/json' });
    return null;
  }
  const body = await readBody(request, LIMITS.bodyBytes);
  if (body === null) {
    const message = `Die Anfrage ist zu groß: höchstens ${LIMITS.bodyBytes.toLocaleString('de-DE')} Bytes.`;
    refuse(request, response, 413, { code: 'BAD_USER_INPUT', message }, { connection: 'close' });
  }
  return body;
};

const HANDED_ON = ['accept', 'content-type'] as const;

/** The API: checks the token, then has the runtime answer. */
export const graphqlEndpoint =
  (runtime: GraphqlRuntime, verifier: TokenVerifier) =>
  async (request: IncomingMessage, response: ServerResponse, correlationId: string): Promise<void> => {
    if (!(await isAdmitted(verifier, request, response))) return;
    const body = await bodyOf(request, response);
    if (body === null) return;
    const headers = Object.fromEntries(HANDED_ON.map(name => [name, request.headers[name] ?? '*/*']));
    const url = new URL(request.url ?? '/graphql', 'http://gateway').href;
    const method = request.method ?? 'GET';
    const authorization = authorizationOf(request);
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    const answer = await runtime.fetch(url, init, { authorization, correlationId });
    const answerHeaders = Object.fromEntries(answer.headers);
    const text = await answer.text();
    send(
      response,
      answer.status,
      { ...answerHeaders, 'cache-control': 'no-store', [CORRELATION_HEADER]: correlationId },
      text,
    );
  };
