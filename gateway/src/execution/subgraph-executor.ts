import httpTransport from '@graphql-mesh/transport-http';
import { getDocumentString } from '@graphql-mesh/transport-common';
import type { ExecutionRequest, ExecutionResult, Executor } from '@graphql-tools/utils';
import { GraphQLError, print, type GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from '@kiezgraph/kernel/server/subgraph';
import type { Logger } from 'pino';
import { codeOf, subgraphUnavailable } from '../errors';
import type { SubgraphTarget } from '../gateway-options';
import type { GatewayRequestContext } from '../request-context';
import { FETCHED, fetchedBy } from './fetched-entity';
import { placesOf } from './fetch-places';

type TransportPayload = Parameters<typeof httpTransport.getSubgraphExecutor>[0];
type Ask = (request: ExecutionRequest, signal: AbortSignal) => Promise<SubgraphAnswer>;

/** What a subgraph is told about who asks; nothing else of the client's headers travels on. */
const headersOf = ({
  context,
}: ExecutionRequest): { authorization?: string; 'x-correlation-id'?: string } => {
  const { authorization, correlationId } = (context ?? {}) as Partial<GatewayRequestContext>;
  return {
    ...(authorization ? { authorization } : {}),
    ...(correlationId ? { 'x-correlation-id': correlationId } : {}),
  };
};

const inMemory =
  (target: Extract<SubgraphTarget, { execute: unknown }>): Ask =>
  async (request, signal) =>
    target.execute({
      query: getDocumentString(request.document, print),
      ...(request.variables ? { variables: request.variables as Record<string, unknown> } : {}),
      headers: headersOf(request),
      signal,
    });

/**
 * The standard transport. Equal requests in flight are not merged: every request carries its own correlation id, and
 * a mistake here would hand one viewer another's answer. The client's `extensions` never reach it: they could name
 * headers and an address.
 */
const overHttp = (url: string, payload: TransportPayload): Ask => {
  const executor = httpTransport.getSubgraphExecutor({
    ...payload,
    transportEntry: {
      kind: 'http',
      subgraph: payload.subgraphName,
      location: url,
      options: { deduplicateInflightRequests: false },
    },
  }) as Executor;
  return async (request, signal) =>
    (await executor({ ...request, signal, extensions: { headers: headersOf(request) } })) as SubgraphAnswer;
};

/** The answer, or a rejection when the time is up; what comes later is dropped without a sound. */
const withinTime = async (
  ask: Ask,
  request: ExecutionRequest,
  milliseconds: number,
): Promise<SubgraphAnswer> => {
  const controller = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const reason = new Error(`no answer within ${milliseconds} ms`);
      reject(reason);
      controller.abort(reason);
    }, milliseconds);
  });
  const answer = ask(request, controller.signal);
  answer.catch(() => undefined);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
};

/** An error that names no field and has no code of ours was not said by a subgraph, but happened on the way. */
const located = (
  error: GraphQLFormattedError,
  request: ExecutionRequest,
  subgraph: string,
): GraphQLError[] => {
  const { message, path, extensions } = error;
  const code = codeOf(error);
  const stamped = (each: GraphQLError): GraphQLError => {
    each.extensions[FETCHED] = fetchedBy(subgraph, request.document, each.path ?? []);
    return each;
  };
  const asSaid = (at: readonly (string | number)[]) =>
    new GraphQLError(message, {
      path: at,
      extensions: { ...extensions, code: code ?? 'INTERNAL_SERVER_ERROR' },
    });
  if (path) return [stamped(asSaid(path))];
  const places = placesOf(request.document, (request.variables ?? {}) as Record<string, unknown>);
  return places.map(place => stamped(code ? asSaid(place) : subgraphUnavailable(place)));
};

/** One subgraph as the planner sees it: it always answers in time, and a failure has places and a code. */
export const subgraphExecutor = (
  target: SubgraphTarget,
  payload: TransportPayload,
  timeout: number,
  logger: Logger,
): Executor => {
  const ask = 'url' in target ? overHttp(target.url, payload) : inMemory(target);
  const subgraph = payload.subgraphName;
  const answer = async (request: ExecutionRequest): Promise<ExecutionResult> => {
    try {
      const { data, errors } = await withinTime(ask, request, timeout);
      return errors?.length
        ? { data, errors: errors.flatMap(error => located(error, request, subgraph)) }
        : { data };
    } catch (error) {
      const { correlationId } = (request.context ?? {}) as Partial<GatewayRequestContext>;
      logger.error({ err: error, subgraph, correlationId }, 'a subgraph did not answer');
      return { data: null, errors: located({ message: 'no answer' }, request, subgraph) };
    }
  };
  return answer as Executor;
};
