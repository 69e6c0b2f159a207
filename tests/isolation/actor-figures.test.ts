import { numbered, type GivenRecord, type Level } from '../support/give';
import { actOn } from '../support/give-profile';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { makeViewers, SEES, type Viewers } from './viewers';

/** Figures count what the viewer sees, an organisation once, and say what is imprecise and what is unknown. */
let platform: Platform;
let viewers: Viewers;
const LEVELS: readonly Level[] = ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];
const SINCE: Record<string, string | undefined> = {
  RESTRICTED: '2017-05-08',
  OFFICE: '2017',
  SHARED: '2016~',
  NETWORK: undefined,
  PUBLIC: '1998',
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  const { owner, partner, mediator } = viewers;
  for (const visibility of LEVELS) {
    const actor: GivenRecord = await platform.give.actor(owner, {
      visibility,
      sharedWith: [partner],
      by: mediator,
      kind: visibility === 'PUBLIC' ? 'MEDIA' : 'BUSINESS',
    });
    const profile = { establishedInAreaSince: SINCE[visibility] ?? null };
    await actOn(platform.give, mediator, actor, 'actorChange', { profile });
  }
  const archived = await platform.give.actor(owner, { visibility: 'PUBLIC' });
  await actOn(platform.give, owner.lead, archived, 'actorArchive', {});
});
afterAll(() => platform.close());

const FIGURES =
  'actorCount byKind { kind count } establishedBefore { certain possible } establishedWithin { certain possible } establishedUnknownCount newEntryCount';
const ask = async (viewer: string, period: string): Promise<Json> => {
  const query = `query Figures($office: ID!, $area: ID!, $district: ID!, $p: String!) {
    office(id: $office) { actorFigures(period: $p) { ${FIGURES} } }
    qmArea(id: $area) { actorFigures(period: $p) { ${FIGURES} } }
    district(id: $district) { actorFigures(period: $p) { ${FIGURES} } }
    actorFigures(period: $p) { ${FIGURES} } }`;
  const { owner, people } = viewers;
  const { data, errors } = await platform.ask(people[viewer] ?? null, query, {
    office: owner.id,
    area: owner.areaId,
    district: numbered('District', owner.district ?? ''),
    p: period,
  });
  expect(errors).toBeUndefined();
  return data;
};

/** How the days of settling lie to 2017 and 2018, by hand. */
const LIES: Record<string, string> = {
  RESTRICTED: 'within certain',
  OFFICE: 'within certain',
  SHARED: 'either',
  NETWORK: 'unknown',
  PUBLIC: 'before certain',
};

test.each(Object.keys(SEES))('as %s', async viewer => {
  const seen = LEVELS.filter(level => SEES[viewer]?.includes(level));
  const count = (...lies: string[]): number => seen.filter(level => lies.includes(LIES[level] ?? '')).length;
  const { office, qmArea, district, actorFigures } = await ask(viewer, '2017/2018');
  // Its representative speaks for one more, which the office sees as well, and of which nothing is stated.
  const spokenFor = seen.includes('OFFICE') || viewer === 'its representative of an actor' ? 1 : 0;
  const expected = {
    actorCount: seen.length + spokenFor,
    byKind: [
      ...(seen.length > 1 ? [{ kind: 'BUSINESS', count: seen.length - 1 }] : []),
      ...(spokenFor > 0 ? [{ kind: 'NONPROFIT', count: 1 }] : []),
      { kind: 'MEDIA', count: 1 },
    ],
    establishedBefore: { certain: count('before certain'), possible: count('either') },
    establishedWithin: { certain: count('within certain'), possible: count('either') },
    establishedUnknownCount: count('unknown') + spokenFor,
    newEntryCount: 0,
  };
  for (const figures of [office, qmArea, district]) expect(figures.actorFigures).toEqual(expected);
  expect(actorFigures.actorCount).toBeGreaterThanOrEqual(seen.length);
});

test('entries are new in the period in which they were made', async () => {
  const year = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin', year: 'numeric' }).format(
    new Date(),
  );
  expect((await ask('its lead', year)).office.actorFigures.newEntryCount).toBe(5);
  expect((await ask('its lead', '../2010')).office.actorFigures.newEntryCount).toBe(0);
});

test.each(['', 'gestern', '2018/2016'])('the period %j is refused by name', async period => {
  const { errors } = await platform.ask(
    null,
    'query F($p: String!) { actorFigures(period: $p) { actorCount } }',
    {
      p: period,
    },
  );
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'period' });
});

test('figures of many offices cost one statement more than of one', async () => {
  const query = (first: string): string =>
    `{ ${first} { number actorFigures(period: "2018") { actorCount } } }`;
  await platform.ask(null, query('offices'));
  expect(await platform.statements(async () => void (await platform.ask(null, query('offices'))))).toBe(2);
});
