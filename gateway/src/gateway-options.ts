import type { TokenVerifier } from '@kiezgraph/kernel/token';
import type { Subgraph } from '@kiezgraph/kernel/server/subgraph';
import type { Logger } from 'pino';

/** A subgraph in this process, or the address of one. */
export type SubgraphTarget =
  (Pick<Subgraph, 'execute'> & Partial<Pick<Subgraph, 'isWell'>>) | { url: string };

/** Everything the gateway needs; it reads no environment and no file of its own accord. */
export interface GatewayOptions {
  /** The composed supergraph, for the planner. */
  supergraph: string;
  /** The schema clients see, for validation and introspection. */
  publicSchema: string;
  planner: 'rust' | 'js';
  subgraphs: Record<string, SubgraphTarget>;
  verifier: TokenVerifier;
  logger: Logger;
  /** The OpenID provider at which the page signs people in. */
  signIn: { issuer: string; clientId: string; audience: string };
  /** Metrics have a port of their own, so they are not on this one. */
  metricsElsewhere?: boolean;
  /** How long a subgraph may take for one fetch. */
  upstreamTimeoutMs?: number;
}
