import { serverAudits } from 'graphql-http';
import { startToyGateway, type ToyGateway } from './toy/toy-gateway';

// Guards the promise that any GraphQL-over-HTTP client works with the gateway: every audit, over real HTTP.
let toy: ToyGateway;
beforeAll(async () => {
  toy = await startToyGateway();
});
afterAll(() => toy.close());

const audits = serverAudits({ url: () => `${toy.url}/graphql`, fetchFn: fetch });

test('there are 61 audits', () => expect(audits).toHaveLength(61));

test.each(audits.map(audit => [audit.name, audit] as const))('%s', async (_, audit) => {
  const result = await audit.fn();
  if (result.status === 'ok') return;
  throw new Error(`${audit.id} ${result.reason}: ${await result.response.text()}`);
});
