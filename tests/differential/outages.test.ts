import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type SubgraphTarget } from '@kiezgraph/gateway/gateway';
import type { ValueSupplier } from '@kiezgraph/infra/fuzz/argument-values';
import {
  comparePlatform,
  describeDifference,
  supplyOf,
  type FuzzViewer,
} from '@kiezgraph/infra/fuzz/compare-platform';
import { createTokenVerifier, type TokenVerifier } from '@kiezgraph/kernel/token';
import pino from 'pino';
import { committedGraph } from '../support/committed-graph';
import { AUDIENCE } from '../support/issuer';
import { openPlatform, type Platform } from '../support/platform';
import { fillPlatform } from './fill-platform';

// Guards the schema's nullability on our own graph: while one subgraph fails, is down or never answers, whatever the
// others know still stands, every null is where graphql-js would put it, and there is an error for it.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 600) / 10;
/** Far beyond what an answer in memory takes on a busy machine, for the other subgraphs have no more time either. */
const PATIENCE_MS = 2_000;

const failing = async (): Promise<never> => Promise.reject(new Error('out of order'));
const silent = (): Promise<never> => new Promise(() => undefined);

interface Fault {
  readonly fault: string;
  readonly target: SubgraphTarget;
  /** Waiting takes its time, so fewer questions wait. */
  readonly count: number;
}

const FAULTS: Fault[] = [
  { fault: 'fails', target: { execute: failing }, count: COUNT },
  { fault: 'is down', target: { url: 'http://127.0.0.1:9/graphql' }, count: COUNT / 3 },
  { fault: 'never answers', target: { execute: silent }, count: COUNT / 5 },
];
const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'];
const OUTAGES = SUBGRAPHS.flatMap(broken => FAULTS.map(each => ({ broken, ...each })));

let platform: Platform;
let viewers: FuzzViewer[];
let supply: ValueSupplier;
let verifier: TokenVerifier;
beforeAll(async () => {
  platform = await openPlatform();
  const { issuer } = platform.issuer;
  // One for all gateways, which knows the keys: none of the outages is the identity provider's.
  verifier = createTokenVerifier({ issuer, audience: AUDIENCE, officeIssuers: {}, isLocal: false });
  await verifier.verify(await platform.steward.authorization());
  const people = (await fillPlatform(platform)).map(({ lead }) => lead);
  const signedIn = people.map(async person => ({
    name: person.subject,
    authorization: await person.authorization(),
  }));
  viewers = [{ name: 'public', authorization: undefined }, ...(await Promise.all(signedIn))];
  supply = await supplyOf({ ...committedGraph(), subgraphs: platform.subgraphs }, viewers);
}, 120_000);
afterAll(() => platform.close());

test.each(OUTAGES)(
  'while $broken $fault, the answer is what the schema says',
  async ({ broken, target, count }) => {
    const { issuer } = platform.issuer;
    const gateway = await createGateway({
      ...committedGraph(),
      planner: 'rust',
      subgraphs: { ...platform.subgraphs, [broken]: target },
      upstreamTimeoutMs: PATIENCE_MS,
      verifier,
      logger: pino({ level: 'silent' }),
      signIn: { issuer, clientId: 'kiezgraph-page', audience: AUDIENCE },
    });
    const server = createServer({ keepAliveTimeout: 65_000 }, gateway.handle);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const outcome = await comparePlatform({
      ...committedGraph(),
      // to a client all faults are one: the reference fails at once
      subgraphs: { ...platform.subgraphs, [broken]: { execute: failing } },
      gatewayUrl,
      viewers,
      supply,
      count,
      seed: 7,
    });
    await gateway.dispose();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    expect(outcome.differences.slice(0, 3).map(describeDifference)).toEqual([]);
    expect(outcome.withErrors).toBeGreaterThan(count / 20);
  },
  600_000,
);
