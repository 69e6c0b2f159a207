import { giveCall } from '../support/give-calls';
import { openPlatform, type Platform } from '../support/platform';
import type { GivenOffice } from '../support/give';

/** Calls are found by the words of their title, topics and audience, and by the days on which they take applications. */
let platform: Platform;
let office: GivenOffice;
const made: Record<string, string> = {};
beforeAll(async () => {
  platform = await openPlatform();
  office = await platform.give.office();
  const give = async (name: string, input: Record<string, unknown>): Promise<void> => {
    made[name] = (await giveCall(platform.give, office, { visibility: 'PUBLIC', input })).id;
  };
  await give('towns', {
    title: 'Kooperationen von Kommunen',
    alternateTitles: ['Projektaufruf mit Stiftungen', 'Projektaufruf mit Stiftungen'],
    audience: 'Städte und Gemeinden',
    topics: ['Wohnumfeld'],
  });
  await give('sport', {
    title: 'Ideen gesucht',
    topics: ['Fußball'],
    opens: '2024-05-01',
    closes: '2024-06',
  });
  await give('unstated', { title: 'Ohne Frist', opens: null, closes: null });
});
afterAll(() => platform.close());

const found = async (filter: Record<string, unknown>, orderBy = 'TITLE_ASC'): Promise<string[]> => {
  const query = `query Found($filter: CallFilter) { calls(filter: $filter, orderBy: ${orderBy}) { nodes { id } } }`;
  const { data, errors } = await platform.ask(null, query, { filter });
  expect(errors).toBeUndefined();
  const names = Object.entries(made);
  return data.calls.nodes.map(({ id }: { id: string }) => names.find(([, value]) => value === id)?.[0]);
};

test.each([
  ['kommunen', ['towns']],
  ['staedte', ['towns']],
  ['stiftung', ['towns']],
  ['wohnumf', ['towns']],
  ['fussball', ['sport']],
  ['Kooperatoinen', ['towns']],
  ['Weltraum', []],
])('%s', async (search, expected) => {
  expect(await found({ search }, 'BEST_MATCH')).toEqual(expected);
});

test.each([
  ['2024-05-08', ['sport', 'towns', 'unstated']],
  // Some day of June is the last.
  ['2024-06-30', ['sport', 'towns', 'unstated']],
  ['2024-07-01', ['unstated']],
  ['2024-04-30', ['unstated']],
])('open on %s', async (openOn, expected) => {
  expect((await found({ openOn })).sort()).toEqual(expected);
});

test('best match needs something to match', async () => {
  const { errors } = await platform.ask(null, '{ calls(orderBy: BEST_MATCH) { nodes { id } } }');
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'orderBy' });
});
