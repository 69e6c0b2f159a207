import { heldEvent, takeThrough, versionOf } from '../support/give-events';
import { giveNetwork } from '../support/give-network';
import { openPlatform, type Platform } from '../support/platform';
import type { Json } from '../support/json';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** What belongs to an event, whose word holds for its time, and how a slip is taken back. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const change = async (eventId: string, input: Record<string, unknown>): Promise<Outcome> => {
  const expectedVersion = await versionOf(platform, stage.staff, 'event', eventId);
  return attempt(stage, stage.staff, 'eventChange', 'event', { eventId, expectedVersion, ...input });
};
const see = async (id: string, fields: string): Promise<Json> =>
  (await platform.ask(stage.staff, `query See($id: ID!) { event(id: $id) { ${fields} } }`, { id })).data
    .event;

test('what is stated of an event is shown, and taken away by null', async () => {
  const { id } = await platform.give.event(stage.office);
  const areaIds = [stage.area.id];
  const said = {
    ordinal: 5,
    languages: ['de', 'de', 'tr'],
    targetGroups: ['Gewerbe'],
    agenda: 'Eins',
    areaIds,
  };
  expect((await change(id, said)).codes).toEqual([]);
  expect(await see(id, 'ordinal languages targetGroups agenda')).toEqual({
    ordinal: 5,
    languages: ['de', 'tr'],
    targetGroups: ['Gewerbe'],
    agenda: 'Eins',
  });
  expect((await change(id, { ordinal: null, agenda: null })).codes).toEqual([]);
  expect(await see(id, 'ordinal agenda languages')).toEqual({
    ordinal: null,
    agenda: null,
    languages: ['de', 'tr'],
  });
});

test.each([
  ['a language that has no code', { languages: ['deutsch'] }, 'INVALID', 'languages'],
  ['a code of nothing', { languages: ['xx'] }, 'INVALID', 'languages'],
  ['no place in a row', { ordinal: 0 }, 'INVALID', 'ordinal'],
  ['too many target groups', { targetGroups: Array(21).fill('x') }, 'INVALID', 'targetGroups'],
  ['an area that is none', { areaIds: ['x'] }, 'NOT_FOUND', 'areaIds'],
  ['a network that is none', { networkId: 'x' }, 'NOT_FOUND', 'networkId'],
  ['a project that is none', { projectId: 'x' }, 'NOT_FOUND', 'projectId'],
])('%s is refused', async (_what, input, code, field) => {
  const { id } = await platform.give.event(stage.office);
  const outcome = await change(id, input);
  expect([outcome.codes, outcome.fields]).toEqual([[code], [field]]);
});

test('a network of another office is found only where it is seen', async () => {
  const { id } = await platform.give.event(stage.office);
  const hidden = await giveNetwork(platform.give, stage.partner);
  const shared = await giveNetwork(platform.give, stage.partner, { visibility: 'NETWORK' });
  expect((await change(id, { networkId: hidden.id })).codes).toEqual(['NOT_FOUND']);
  expect((await change(id, { networkId: shared.id })).codes).toEqual([]);
});

test('an archived actor is not named anew as organiser, and stays where it is named', async () => {
  const actor = await platform.give.actor(stage.office);
  const { id } = await platform.give.event(stage.office, { organisers: [actor] });
  const other = await platform.give.event(stage.office);
  const archive = { actorId: actor.id, expectedVersion: actor.version };
  await platform.give.act(stage.staff, 'actorArchive', archive, 'actor', 'id');
  const refused = await change(other.id, { organiserIds: [actor.id] });
  expect([refused.codes, refused.fields]).toEqual([['RULE_BROKEN'], ['organiserIds']]);
  const input = { officeId: stage.office.id, kind: 'LUNCH', title: 'x', time: { period: '2024' } };
  const made = await attempt(stage, stage.staff, 'eventCreate', 'event', {
    ...input,
    organiserIds: [actor.id],
  });
  expect([made.codes, made.fields]).toEqual([['RULE_BROKEN'], ['organiserIds']]);
  expect((await change(id, { organiserIds: [actor.id, stage.actor.id] })).codes).toEqual([]);
});

test('sources disagree: the fifth network meeting was on the 25th, another source says the 15th', async () => {
  const { id } = await heldEvent(platform, stage.office, { time: { period: '2018-04-25' }, ordinal: 5 });
  const source = { kind: 'SECOND_SOURCE', citation: 'Seite des Trägers' };
  const say = { eventId: id, field: 'TIME', value: '2018-04-15', source };
  await platform.give.act(stage.staff, 'eventValueAdd', say, 'event', 'id');
  const fields = 'period heldOn timeSource version values { id value isPreferred source { kind citation } }';
  const before = await see(id, fields);
  expect(before).toMatchObject({
    period: '2018-04-25',
    heldOn: '2018-04-25',
    timeSource: 'STATED',
    values: [{ value: '2018-04-15', isPreferred: false, source }],
  });
  const prefer = async (value: string): Promise<Json> => {
    const { values, version } = await see(id, fields);
    const valueId = values.find((each: { value: string }) => each.value === value).id;
    await platform.give.act(
      stage.staff,
      'eventValuePrefer',
      { valueId, expectedVersion: version },
      'event',
      'id',
    );
    return see(id, fields);
  };
  expect(await prefer('2018-04-15')).toMatchObject({
    period: '2018-04-15',
    heldOn: '2018-04-15',
    timeSource: 'SECOND_SOURCE',
    values: [
      { value: '2018-04-15', isPreferred: true },
      { value: '2018-04-25', isPreferred: false, source: { kind: 'STATED' } },
    ],
  });
  const back = await prefer('2018-04-25');
  expect(back).toMatchObject({ period: '2018-04-25', heldOn: '2018-04-25', timeSource: 'STATED' });
  const stays = await attempt(stage, stage.staff, 'eventValueRemove', 'event', {
    valueId: back.values[1].id,
  });
  expect([stays.codes, stays.fields]).toEqual([['RULE_BROKEN'], ['valueId']]);
});

const create = (input: Record<string, unknown>): Promise<Outcome> => {
  const said = {
    officeId: stage.office.id,
    kind: 'OTHER',
    title: 'x',
    time: { period: '2016-04' },
    ...input,
  };
  return attempt(stage, stage.staff, 'eventCreate', 'event', said);
};

test('a time is kept with who states it, also when it is moved or another value is preferred', async () => {
  const timeSource = { kind: 'SECOND_SOURCE', citation: 'Seite des Netzwerks' };
  const { record, codes } = await create({ timeSource });
  expect(codes).toEqual([]);
  const told = (): Promise<Json> => see(record.id, 'timeSource timeCitation');
  expect(await told()).toEqual({ timeSource: 'SECOND_SOURCE', timeCitation: timeSource.citation });
  const say = { eventId: record.id, field: 'TIME', value: '2016-05', source: { kind: 'INFERRED' } };
  await platform.give.act(stage.staff, 'eventValueAdd', say, 'event', 'id');
  const prefer = async (at: number): Promise<Json> => {
    const { values, version } = await see(record.id, 'version values { id source { citation } }');
    const input = { valueId: values[at].id, expectedVersion: version };
    await platform.give.act(stage.staff, 'eventValuePrefer', input, 'event', 'id');
    return values;
  };
  await prefer(0);
  expect(await told()).toEqual({ timeSource: 'INFERRED', timeCitation: null });
  expect((await prefer(1))[1].source).toEqual({ citation: timeSource.citation });
  expect(await told()).toEqual({ timeSource: 'SECOND_SOURCE', timeCitation: timeSource.citation });
  const time = { period: '2016-06' };
  await takeThrough(platform, stage.staff, record.id, ['eventMove', { time }]);
  expect(await told()).toEqual({ timeSource: 'STATED', timeCitation: null });
  await takeThrough(platform, stage.staff, record.id, ['eventMove', { time, timeSource }]);
  expect(await told()).toEqual({ timeSource: 'SECOND_SOURCE', timeCitation: timeSource.citation });
});

test('that no source names an organiser is stated, is not nobody, and ends with a name', async () => {
  const { record } = await create({ organisersUnknown: true });
  const told = (): Promise<Json> => see(record.id, 'status organisersUnknown organisers { __typename }');
  await takeThrough(platform, stage.staff, record.id, ['eventAnnounce'], ['eventHold']);
  expect(await told()).toEqual({ status: 'HELD', organisersUnknown: true, organisers: [] });
  expect((await change(record.id, { organiserIds: [], place: 'Hof' })).codes).toEqual([]);
  const taken = await change(record.id, { organisersUnknown: false });
  expect([taken.codes, taken.fields]).toEqual([['RULE_BROKEN'], ['organisersUnknown']]);
  expect((await change(record.id, { organiserIds: [stage.actor.id] })).codes).toEqual([]);
  expect(await told()).toMatchObject({
    organisersUnknown: false,
    organisers: [{ __typename: 'EventOrganiser' }],
  });
  const emptied = await change(record.id, { organiserIds: [] });
  expect([emptied.codes, emptied.fields]).toEqual([['RULE_BROKEN'], ['organiserIds']]);
  expect((await change(record.id, { organiserIds: [], organisersUnknown: true })).codes).toEqual([]);
  expect(await told()).toMatchObject({ organisersUnknown: true, organisers: [] });
});

test('a name and that none is known are not stated together', async () => {
  const organiserIds = [stage.actor.id];
  const made = await create({ organiserIds, organisersUnknown: true });
  expect([made.codes, made.fields]).toEqual([['INVALID'], ['organisersUnknown']]);
  const { id } = await platform.give.event(stage.office, { organisers: [stage.actor] });
  const said = await change(id, { organisersUnknown: true });
  expect([said.codes, said.fields]).toEqual([['INVALID'], ['organisersUnknown']]);
});

test.each([
  ['2018-02-30', 'a day no calendar knows'],
  ['2018-04-15T25:00:00Z', 'an hour no clock knows'],
  ['2016/..', 'no end'],
  [null, 'unknown'],
  ['9998-01-01', 'in the future, for what was held'],
])('a source does not say %s: %s', async (value, _why) => {
  const { id } = await heldEvent(platform, stage.office);
  const source = { kind: 'INFERRED' };
  const said = { eventId: id, field: 'TIME', value, source };
  const { codes, fields } = await attempt(stage, stage.staff, 'eventValueAdd', 'event', said);
  expect([codes, fields]).toEqual([['INVALID'], ['value']]);
});

test('an hour that another source gives comes back as it was', async () => {
  const startsAt = '2024-05-08T16:00:00.000Z';
  const { id } = await heldEvent(platform, stage.office, { time: { startsAt } });
  const said = { eventId: id, field: 'TIME', value: '2024-05', source: { kind: 'SECOND_SOURCE' } };
  const first = await platform.give.act(stage.staff, 'eventValueAdd', said, 'event', 'version values { id }');
  const prefer = (valueId: string, expectedVersion: number): Promise<Json> =>
    platform.give.act(
      stage.staff,
      'eventValuePrefer',
      { valueId, expectedVersion },
      'event',
      'version period startsAt heldOn values { id value }',
    );
  const month = await prefer(first.values[0].id, first.version);
  expect(month).toMatchObject({ period: '2024-05', startsAt: null, heldOn: '2024-05-08' });
  const hour = month.values.find((each: { value: string }) => each.value === startsAt);
  expect(await prefer(hour.id, month.version)).toMatchObject({ period: '2024-05-08', startsAt });
});

test('what was stated as held by mistake is taken back, step by step', async () => {
  const { id } = await heldEvent(platform, stage.office);
  await takeThrough(platform, stage.staff, id, ['eventDocument', { summary: 'Gut.' }], ['eventRevive']);
  expect(await see(id, 'status summary heldOn')).toEqual({
    status: 'HELD',
    summary: null,
    heldOn: '2024-05-08',
  });
  await takeThrough(platform, stage.staff, id, ['eventRevive']);
  expect(await see(id, 'status heldOn')).toEqual({ status: 'ANNOUNCED', heldOn: null });
  const refused = await attempt(stage, stage.staff, 'eventRevive', 'event', {
    eventId: id,
    expectedVersion: await versionOf(platform, stage.staff, 'event', id),
  });
  expect(refused.codes).toEqual(['WRONG_STATE']);
});

test('a program documents, but does not publish minutes', async () => {
  const { id } = await heldEvent(platform, stage.office);
  const expectedVersion = await versionOf(platform, stage.staff, 'event', id);
  const input = { eventId: id, expectedVersion, summary: 'Gut.', minutes: 'Wir sprachen.' };
  const published = await attempt(stage, stage.service, 'eventDocument', 'event', {
    ...input,
    minutesVisibility: 'PUBLIC',
  });
  expect([published.codes, published.fields]).toEqual([['FORBIDDEN'], ['minutesVisibility']]);
  expect((await attempt(stage, stage.service, 'eventDocument', 'event', input)).codes).toEqual([]);
});

test('best match needs words', async () => {
  const list = async (args: string): Promise<Json> =>
    platform.ask(stage.staff, `{ events(${args}) { nodes { title } } }`);
  const title = 'Straßenfest der Übungsleiter';
  const { id } = await platform.give.event(stage.office);
  await change(id, { title });
  for (const words of ['strassenfest', 'UEBUNGSLEITER', 'Strasenfest'])
    expect([
      words,
      (await list(`orderBy: BEST_MATCH, filter: { search: "${words}" }`)).data.events.nodes,
    ]).toEqual([words, [{ title }]]);
  const { errors } = await list('orderBy: BEST_MATCH');
  expect(errors).toEqual([
    expect.objectContaining({ extensions: expect.objectContaining({ field: 'orderBy' }) }),
  ]);
});
