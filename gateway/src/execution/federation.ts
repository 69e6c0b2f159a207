import { createGatewayRuntime, type GatewayPlugin } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { Executor } from '@graphql-tools/utils';
import httpTransport from '@graphql-mesh/transport-http';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { GatewayOptions } from '../gateway-options';
import { Answering } from '../operation/ask';
import { stubbedTypes } from '../operation/stubbed';
import type { GatewayRequestContext } from '../request-context';
import { useAnswering } from './use-answering';
import { usePresentableErrors } from './use-presentable-errors';
import { useLimitedDocuments } from './use-limited-documents';
import { subgraphExecutor } from './subgraph-executor';

const UPSTREAM_TIMEOUT_MS = 10_000;

type Payload = Parameters<typeof httpTransport.getSubgraphExecutor>[0];

const transportTo = (options: GatewayOptions) => ({
  getSubgraphExecutor(payload: Payload): Executor {
    const target = options.subgraphs[payload.subgraphName];
    if (!target)
      throw new Error(`The supergraph names a subgraph that is not wired: ${payload.subgraphName}.`);
    return subgraphExecutor(
      target,
      payload,
      options.upstreamTimeoutMs ?? UPSTREAM_TIMEOUT_MS,
      options.logger,
    );
  },
});

const reportTo =
  ({ logger }: GatewayOptions) =>
  (error: unknown, correlationId: string): void =>
    logger.error({
      err: error instanceof GraphQLError ? (error.originalError ?? error) : error,
      correlationId,
    });

/** The Hive runtime with the planner of choice, wrapped so that its known faults do not reach a client. */
export const createFederation = (options: GatewayOptions, schema: GraphQLSchema) => {
  const report = reportTo(options);
  const answering = new Answering(schema, stubbedTypes(options.supergraph), report);
  const plugins = [
    useLimitedDocuments(schema),
    useAnswering(answering),
    usePresentableErrors(report),
  ] as unknown as GatewayPlugin[];
  return createGatewayRuntime<GatewayRequestContext & Record<string, unknown>>({
    supergraph: options.supergraph,
    ...(options.planner === 'rust' ? { unifiedGraphHandler } : {}),
    transports: { http: transportTo(options) } as never,
    plugins: () => plugins,
    logging: false,
    maskedErrors: false,
    graphiql: false,
    landingPage: false,
    requestId: false,
    cors: false,
    // A client's disconnect would poison the plan cache of the Rust planner for good.
    executionCancellation: false,
    // Merging fetches renames fields behind the planner's back and brings nothing with plans like these.
    __experimental__batchExecution: false,
  });
};
