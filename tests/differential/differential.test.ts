import { comparePlatform, describeDifference } from '@kiezgraph/infra/fuzz/compare-platform';
import { committedGraph } from '../support/committed-graph';
import type { GivenOffice } from '../support/give';
import { openPlatform, type Platform } from '../support/platform';
import { fillPlatform } from './fill-platform';

// Guards the planner and all that stands around it: on our own graph, as several viewers, the gateway answers every
// question like the same subgraphs read by plain graphql-js. `npm run fuzz -- --count N` asks more of them.
const COUNT = Number(process.env['FUZZ_COUNT'] ?? 2_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_121);

let platform: Platform;
let offices: GivenOffice[];
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  offices = await fillPlatform(platform);
}, 120_000);
afterAll(() => platform.close());

test(`${COUNT} random questions: no difference`, async () => {
  const members = await Promise.all([
    platform.give.member(offices[0]!, 'OFFICE_STAFF'),
    platform.give.member(offices[1]!, 'BODY_MEMBER'),
  ]);
  const people = [platform.steward, ...offices.map(({ lead }) => lead), ...members];
  const signedIn = await Promise.all(
    people.map(async person => ({ name: person.subject, authorization: await person.authorization() })),
  );
  const outcome = await comparePlatform({
    ...committedGraph(),
    subgraphs: platform.subgraphs,
    gatewayUrl: platform.url ?? '',
    viewers: [{ name: 'public', authorization: undefined }, ...signedIn],
    count: COUNT,
    seed: SEED,
  });
  expect(outcome.differences.slice(0, 3).map(describeDifference)).toEqual([]);
  expect(outcome.asked).toBe(COUNT);
  // A generator gone lame would find nothing too.
  expect(outcome.tooComplex).toBeLessThan(COUNT / 20);
  expect(outcome.withNulls).toBeGreaterThan(COUNT / 10);
  expect(outcome.withUnions).toBeGreaterThan(COUNT / 20);
}, 1_200_000);
