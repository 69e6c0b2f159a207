import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway } from '@kiezgraph/gateway/gateway';
import { comparePlatform, describeDifference, type FuzzViewer } from '@kiezgraph/infra/fuzz/compare-platform';
import { createTokenVerifier } from '@kiezgraph/kernel/token';
import pino from 'pino';
import { committedGraph } from '../support/committed-graph';
import { AUDIENCE } from '../support/issuer';
import { openPlatform, type Platform } from '../support/platform';
import { fillPlatform } from './fill-platform';

// Guards the schema's nullability on our own graph: while one subgraph fails, whatever the others know still stands,
// every null is where graphql-js would put it, and there is an error for it.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 600) / 6;

let platform: Platform;
let viewers: FuzzViewer[];
beforeAll(async () => {
  platform = await openPlatform();
  const people = (await fillPlatform(platform)).map(({ lead }) => lead);
  const signedIn = people.map(async person => ({
    name: person.subject,
    authorization: await person.authorization(),
  }));
  viewers = [{ name: 'public', authorization: undefined }, ...(await Promise.all(signedIn))];
}, 120_000);
afterAll(() => platform.close());

const failing = async (): Promise<never> => Promise.reject(new Error('out of order'));

test.each(['actors', 'cooperations', 'funding', 'events', 'reports'])(
  'while %s fails, the answer is what the schema says',
  async broken => {
    const { issuer } = platform.issuer;
    const subgraphs = { ...platform.subgraphs, [broken]: { execute: failing } };
    const gateway = await createGateway({
      ...committedGraph(),
      planner: 'rust',
      subgraphs,
      verifier: createTokenVerifier({ issuer, audience: AUDIENCE, officeIssuers: {}, isLocal: false }),
      logger: pino({ level: 'silent' }),
      signIn: { issuer, clientId: 'kiezgraph-page', audience: AUDIENCE },
    });
    const server = createServer(gateway.handle);
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const gatewayUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const outcome = await comparePlatform({
      ...committedGraph(),
      subgraphs,
      gatewayUrl,
      viewers,
      count: COUNT,
      seed: 7,
    });
    await gateway.dispose();
    server.closeAllConnections();
    await new Promise(resolve => server.close(resolve));
    expect(outcome.differences.slice(0, 3).map(describeDifference)).toEqual([]);
    expect(outcome.withErrors).toBeGreaterThan(COUNT / 20);
  },
  600_000,
);
