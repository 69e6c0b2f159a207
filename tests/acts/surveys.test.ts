import { giveNetwork } from '../support/give-network';
import { giveSurvey } from '../support/give-survey';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { attempt, setStage, type Outcome, type Stage } from './stage';

/** A survey of premises: what is not known is no number, and no step counts more than the one before. */
let platform: Platform;
let stage: Stage;
beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  stage = await setStage(platform);
});
afterAll(() => platform.close());

const create = (input: Record<string, unknown>): Promise<Outcome> =>
  attempt(stage, stage.staff, 'premisesSurveyCreate', 'premisesSurvey', {
    officeId: stage.office.id,
    title: 'Erhebung',
    period: '2017',
    ...input,
  });
const survey = async (id: string, fields: string, person = stage.staff as never): Promise<Json> => {
  const query = `query Survey($id: ID!) { premisesSurvey(id: $id) { ${fields} } }`;
  const { data, errors } = await platform.ask(person, query, { id });
  expect(errors).toBeUndefined();
  return data.premisesSurvey;
};

test('the conversion is counts and whole thousandths, and unknown where one count is', async () => {
  const source = { kind: 'SECOND_SOURCE', citation: 'QM-Portal' };
  const { record } = await create({
    unitsSurveyed: 990,
    unitsSurveyedSource: source,
    businessesFound: 585,
    joined: 31,
  });
  const fields = `visited unitsSurveyedSource { kind citation } joinedSource { kind }
    all: conversion { count of perMille } joined: conversion(from: BUSINESSES_FOUND, to: JOINED) { count of perMille }
    visits: conversion(to: VISITED) { count }`;
  expect(await survey(record.id, fields)).toEqual({
    visited: null,
    unitsSurveyedSource: source,
    joinedSource: { kind: 'STATED' },
    all: { count: 31, of: 990, perMille: 31 },
    joined: { count: 31, of: 585, perMille: 53 },
    visits: null,
  });
});

test('a survey of which no source says when it was made may have been made on any day', async () => {
  const { record } = await create({ period: undefined, unitsSurveyed: 387 });
  const when = 'period asOf(on: "2017-06-01")';
  expect(await survey(record.id, when)).toEqual({ period: null, asOf: 'POSSIBLE' });
  const of = { premisesSurveyId: record.id };
  for (const [index, period] of ['2018', null].entries()) {
    const input = { ...of, expectedVersion: index + 1, period };
    const { codes } = await attempt(stage, stage.staff, 'premisesSurveyChange', 'premisesSurvey', input);
    expect(codes).toEqual([]);
    expect(await survey(record.id, when)).toEqual({ period, asOf: period ? 'NO' : 'POSSIBLE' });
  }
});

test('a share of nobody is not a number', async () => {
  const { record } = await create({ unitsSurveyed: 0, joined: 0 });
  expect(await survey(record.id, 'conversion { count of perMille }')).toEqual({
    conversion: { count: 0, of: 0, perMille: null },
  });
});

test.each<[Record<string, unknown>, string[], (string | null)[]]>([
  [{ unitsSurveyed: 100, businessesFound: 101 }, ['RULE_BROKEN'], ['businessesFound']],
  [{ unitsSurveyed: 100, joined: 101 }, ['RULE_BROKEN'], ['joined']],
  [{ businessesFound: 50, visited: 51 }, ['RULE_BROKEN'], ['visited']],
  [{ unitsSurveyed: 100, businessesFound: 50, joined: 60 }, ['RULE_BROKEN'], ['joined']],
  [{ unitsSurveyed: 100, businessesFound: 100, visited: 100, joined: 100 }, [], []],
  [{ joined: 31 }, [], []],
  [{ unitsSurveyed: -1 }, ['INVALID'], ['unitsSurveyed']],
  [{ unitsSurveyed: 1_000_001 }, ['INVALID'], ['unitsSurveyed']],
  [{ period: '2018/2017' }, ['INVALID'], ['period']],
  [{ visitedSource: { kind: 'STATED' } }, ['INVALID'], ['visitedSource']],
])('%p gives %p', async (input, codes, fields) => {
  const outcome = await create(input);
  expect([outcome.codes, outcome.fields]).toEqual([codes, fields]);
});

test('a change is judged together with what is known already, also by the database itself', async () => {
  const { record } = await create({ unitsSurveyed: 100, businessesFound: 50 });
  const at = { premisesSurveyId: record.id, expectedVersion: record.version };
  const change = (input: Record<string, unknown>): Promise<Outcome> =>
    attempt(stage, stage.staff, 'premisesSurveyChange', 'premisesSurvey', { ...at, ...input });
  expect((await change({ joined: 51 })).fields).toEqual(['joined']);
  expect((await change({ unitsSurveyed: 49 })).fields).toEqual(['businessesFound']);
  expect((await change({ businessesFound: null, joined: 51 })).codes).toEqual([]);
  const [, office, uuid] = Buffer.from(record.id as string, 'base64url')
    .toString()
    .split(':');
  await expect(
    platform.database.behind.query(
      'update actors.premises_survey set joined = 101 where office_id = $1 and id = $2',
      [office, uuid],
    ),
  ).rejects.toThrow('premises_survey_funnel');
});

test('a hidden project or network is no reference for who does not see it, in no list and no filter', async () => {
  const { office, partner, stranger } = stage;
  const hiddenProject = await platform.give.project(office);
  const hiddenNetwork = await giveNetwork(platform.give, office);
  const record = await giveSurvey(platform.give, office, {
    visibility: 'PUBLIC',
    input: { projectId: hiddenProject.id, networkId: hiddenNetwork.id },
  });
  const query = `query Survey($id: ID!, $project: ID!, $network: ID!) {
    premisesSurvey(id: $id) { project { __typename id premisesSurveys { nodes { id } } } network { __typename id } }
    ofProject: premisesSurveys(filter: { projectId: $project }) { nodes { id } }
    ofNetwork: premisesSurveys(filter: { networkId: $network }) { nodes { id } }
  }`;
  const asked = async (person: Json): Promise<Json> => {
    const variables = { id: record.id, project: hiddenProject.id, network: hiddenNetwork.id };
    const { data, errors } = await platform.ask(person, query, variables);
    expect(errors).toBeUndefined();
    return data;
  };
  const found = { nodes: [{ id: record.id }] };
  expect(await asked(stage.staff)).toEqual({
    premisesSurvey: {
      project: { __typename: 'Project', id: hiddenProject.id, premisesSurveys: found },
      network: { __typename: 'Network', id: hiddenNetwork.id },
    },
    ofProject: found,
    ofNetwork: found,
  });
  const none = {
    premisesSurvey: { project: null, network: null },
    ofProject: { nodes: [] },
    ofNetwork: { nodes: [] },
  };
  for (const person of [null, partner.lead, stranger.lead]) expect(await asked(person)).toEqual(none);
  const of = [{ __typename: 'Project', ref: `${hiddenProject.officeId}:${hiddenProject.uuid}` }];
  const entities =
    'query E($of: [_Any!]!) { _entities(representations: $of) { ... on Project { premisesSurveys { nodes { id } } } } }';
  expect((await platform.askAt('actors', stranger.lead, entities, { of })).data._entities).toEqual([null]);
  expect((await platform.askAt('actors', stage.staff, entities, { of })).data._entities).toEqual([
    { premisesSurveys: found },
  ]);
});

test('a survey that was taken out is its own office’s, and comes back as such', async () => {
  const record = await giveSurvey(platform.give, stage.office, { visibility: 'PUBLIC' });
  const act = async (name: string, expectedVersion: number): Promise<Outcome> =>
    attempt(stage, stage.staff, name, 'premisesSurvey', { premisesSurveyId: record.id, expectedVersion });
  const seen = async (): Promise<unknown[]> => [
    await survey(record.id, 'visibility'),
    await survey(record.id, 'visibility', null as never),
  ];
  const removed = await act('premisesSurveyRemove', record.version);
  expect(await seen()).toEqual([{ visibility: 'OFFICE' }, null]);
  await act('premisesSurveyRestore', removed.record.version);
  expect(await seen()).toEqual([{ visibility: 'OFFICE' }, null]);
});

test('the cost of a list of surveys does not grow with it', async () => {
  const fields =
    'title office { id } area { id } network { id } project { id } conversion { perMille } history { version }';
  const cost = (officeId: string): Promise<number> =>
    platform.statements(() =>
      platform.ask(
        stage.staff,
        `{ premisesSurveys(first: 100, filter: { officeId: "${officeId}" }) { nodes { ${fields} } } office(id: "${officeId}") { premisesSurveys { nodes { id } } } }`,
      ),
    );
  const giveOne = async (): Promise<void> => {
    const project = await platform.give.project(few, { visibility: 'PUBLIC' });
    const network = await giveNetwork(platform.give, few, { visibility: 'PUBLIC' });
    const input = { projectId: project.id, networkId: network.id };
    await giveSurvey(platform.give, few, { visibility: 'PUBLIC', input });
  };
  const few = await platform.give.office({ areaId: stage.area.id });
  await giveOne();
  const one = await cost(few.id);
  for (let more = 0; more < 4; more += 1) await giveOne();
  expect(await cost(few.id)).toBe(one);
});
