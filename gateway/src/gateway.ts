import type { IncomingMessage, ServerResponse } from 'node:http';
import { createFederation } from './execution/federation';
import { notReady } from './execution/not-ready';
import { ownSignals } from './execution/own-signals';
import type { GatewayOptions } from './gateway-options';
import { Front } from './http/front';
import { graphqlEndpoint, type GraphqlRuntime } from './http/graphql-endpoint';
import { pages } from './page/pages';
import { readPublicSchema } from './public-schema';

export type { GatewayOptions, SubgraphTarget } from './gateway-options';

/** The one address of the graph: hand `handle` to an HTTP server. */
export interface Gateway {
  handle: (request: IncomingMessage, response: ServerResponse) => void;
  /** Lets the requests in flight finish, then lets go of everything. */
  dispose: () => Promise<void>;
}

const DRAIN_MS = 10_000;

/** Resolves when `work` does, or when the time is up. */
const atMost = async (milliseconds: number, work: Promise<void>): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const up = new Promise<void>(resolve => (timer = setTimeout(resolve, milliseconds)));
  await Promise.race([work, up]);
  clearTimeout(timer);
};

/** Builds the gateway and waits until it can plan. */
export const createGateway = async (options: GatewayOptions): Promise<Gateway> => {
  const schema = readPublicSchema(options.publicSchema);
  const runtime = createFederation(options, schema);
  await runtime.getSchema();
  ownSignals();
  let isReady = true;
  const front = new Front({
    graphql: graphqlEndpoint(runtime as unknown as GraphqlRuntime, options.verifier),
    pages: pages(options.signIn, schema),
    notReady: async () => (isReady ? notReady(options.subgraphs) : ['gateway']),
    metricsElsewhere: options.metricsElsewhere ?? false,
    logger: options.logger,
  });
  return {
    handle: front.handle,
    dispose: async () => {
      isReady = false;
      await atMost(DRAIN_MS, front.drained());
      await runtime[Symbol.asyncDispose]();
    },
  };
};
