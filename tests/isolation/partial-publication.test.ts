import { applicationAct, callAct, FORMAL, giveApplication, giveCall, leadCall } from '../support/give-calls';
import type { GivenRecord, Level } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, SEES, type Viewers } from './viewers';

/**
 * Ten are selected, five are named: what is known of the call “Kooperationen von Kommunen und Privaten”. Everybody who
 * sees the call reads the published counts and the named ones; the unnamed exist for their own office only.
 */
let platform: Platform;
let viewers: Viewers;
interface Published {
  readonly call: string;
  readonly project: string;
  readonly named: readonly string[];
  readonly unnamed: readonly string[];
}
const published: Partial<Record<Level, Published>> = {};
const towns: Record<string, GivenRecord> = {};
const LEVELS: readonly Level[] = ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'];
const FIRST = ['Duisburg', 'Gelsenkirchen', 'Köln'];
const SECOND = ['Berlin-Neukölln', 'Darmstadt'];
const NEWS = { kind: 'STATED', citation: 'Meldung vom 30. Mai 2016' };
/** What an application states for the procedure. */
const STATED = { submitted: '2024-05-08', appliesAsDistrict: true, hasProgrammeArea: false };
const REPORT = { kind: 'SECOND_SOURCE', citation: 'Schlussbericht' };

const publish = async (visibility: Level): Promise<Published> => {
  const { give } = platform;
  const { owner, partner } = viewers;
  const { lead } = owner;
  const eligibility = { kinds: ['MUNICIPALITY'], districtMayApply: true };
  const call = await giveCall(give, owner, { until: 'callPublish', input: { eligibility, quota: 10 } });
  const applications: { id: string; version: number }[] = [];
  for (const name of [...FIRST, ...SECOND, '', '', '', '', '']) {
    const applicantId = towns[name]?.id;
    applications.push(
      await giveApplication(
        give,
        lead,
        call.id,
        { applicantId, title: `Vorhaben ${name || '?'}`, ...STATED },
        FORMAL,
      ),
    );
  }
  const open = await leadCall(give, lead, call, 'callSelectionStart', 'callPublish');
  const selected = [];
  for (const each of applications) selected.push(await applicationAct(give, lead, 'applicationSelect', each));
  const project = await give.project(owner);
  const decided = await callAct(give, lead, 'callDecide', open);
  for (const [index, source] of [NEWS, NEWS, NEWS, REPORT, REPORT].entries()) {
    const at = { namedOn: source === NEWS ? '2016-05-30' : undefined, source };
    selected[index] = await applicationAct(give, lead, 'applicationName', selected[index] as never, at);
  }
  const reason = 'Kein Geld für Personal.';
  await applicationAct(give, lead, 'applicationDropOut', selected[4] as never, { source: REPORT, reason });
  await applicationAct(give, lead, 'applicationChange', selected[0] as never, { projectId: project.id });
  const counts = { publishedOn: '2016-05-30', quota: 10, selectedCount: 10, namedCount: 3, source: NEWS };
  const told = await callAct(give, lead, 'callResultPublish', decided, counts);
  const sharedWithOfficeIds = visibility === 'SHARED' ? [partner.id] : [];
  await callAct(give, lead, 'callVisibilityChange', told, { visibility, sharedWithOfficeIds });
  const ids = applications.map(({ id }) => id);
  return { call: call.id, project: project.id, named: ids.slice(0, 5), unnamed: ids.slice(5) };
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
  for (const name of [...FIRST, ...SECOND])
    towns[name] = await platform.give.actor(viewers.owner, {
      name,
      kind: 'MUNICIPALITY',
      visibility: 'PUBLIC',
    });
  for (const level of LEVELS) published[level] = await publish(level);
});
afterAll(() => platform.close());

const QUERY = `query Result($id: ID!) { call(id: $id) {
  quota results { publishedOn quota selectedCount namedCount droppedOutCount source { kind } }
  tally { selectedCount namedCount droppedOutCount freePlaces deliveryUnknownCount inDeliveryCount }
  stated: namedCount(sources: [STATED]) all: namedCount dropped: namedDroppedOutCount
  applications(first: 100) { nodes { id status submitted appliesAsDistrict hasProgrammeArea applicant { name } call { id } project { id } naming { namedOn source { kind } } steps { status reason } }
    pageInfo { hasNextPage } }
  selected: applications(first: 100, statuses: [SELECTED]) { nodes { id } }
} }`;
const ask = async (viewer: string, query: string, variables: Record<string, unknown>): Promise<Json> => {
  const { data, errors } = await platform.ask(viewers.people[viewer] ?? null, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const idsOf = (list: { nodes: { id: string }[] }): string[] => list.nodes.map(({ id }) => id);
const looks = Object.entries(SEES).flatMap(([viewer, sees]) =>
  LEVELS.map((level): [string, Level, boolean, boolean] => [
    viewer,
    level,
    sees.includes(level),
    sees.includes('OFFICE'),
  ]),
);

test.each(looks)('%s looks at a call seen by %s', async (viewer, level, isSeen, isOwn) => {
  const { call: id, project, named, unnamed } = published[level] as Published;
  const { call } = await ask(viewer, QUERY, { id });
  if (!isSeen) return expect(call).toBeNull();
  expect(call.results).toEqual([
    {
      publishedOn: '2016-05-30',
      quota: 10,
      selectedCount: 10,
      namedCount: 3,
      droppedOutCount: null,
      source: { kind: 'STATED' },
    },
  ]);
  expect([call.stated, call.all, call.dropped]).toEqual([3, 5, 1]);
  expect(idsOf(call.applications)).toEqual(isOwn ? [...named, ...unnamed] : named);
  expect(idsOf(call.selected)).toHaveLength(isOwn ? 9 : 4);
  expect(call.tally).toEqual(
    isOwn
      ? {
          selectedCount: 10,
          namedCount: 5,
          droppedOutCount: 1,
          freePlaces: 0,
          deliveryUnknownCount: 8,
          inDeliveryCount: 1,
        }
      : null,
  );
  const [first, , , , last] = call.applications.nodes;
  expect(first).toMatchObject({
    applicant: { name: 'Duisburg' },
    call: { id },
    // The project is its office's own.
    project: isOwn ? { id: project } : null,
    naming: { namedOn: '2016-05-30', source: { kind: 'STATED' } },
  });
  expect(last).toMatchObject({
    status: 'DROPPED_OUT',
    naming: { namedOn: null, source: { kind: 'SECOND_SOURCE' } },
  });
  // How the procedure went is seen by its office only.
  const none = { submitted: null, appliesAsDistrict: null, hasProgrammeArea: null };
  for (const each of call.applications.nodes) expect(each).toMatchObject(isOwn ? STATED : none);
  expect(last.steps.map(({ status }: Json) => status)).toEqual(
    isOwn ? ['DRAFT', 'SUBMITTED', 'FORMALLY_OK', 'SELECTED', 'DROPPED_OUT'] : ['SELECTED', 'DROPPED_OUT'],
  );
  // Why it happened is internal, also where it is public that it did.
  expect(last.steps.at(-1).reason).toBe(isOwn ? 'Kein Geld für Personal.' : null);
});

test.each(looks)(
  '%s asks for the applications of a call seen by %s by their keys',
  async (viewer, level, isSeen, isOwn) => {
    const { named, unnamed } = published[level] as Published;
    const query = 'query One($id: ID!) { application(id: $id) { id } }';
    const found = async (ids: readonly string[]): Promise<unknown[]> =>
      Promise.all(ids.map(async id => (await ask(viewer, query, { id })).application?.id ?? null));
    expect(await found(named)).toEqual(named.map(id => (isSeen ? id : null)));
    expect(await found(unnamed)).toEqual(unnamed.map(id => (isOwn ? id : null)));
  },
);

test.each(Object.entries(SEES))(
  '%s finds at a town the applications that are named, and no other',
  async (viewer, sees) => {
    const town = towns['Köln']?.id;
    const { actor } = await ask(
      viewer,
      'query Of($id: ID!) { actor(id: $id) { applications { nodes { id } } } }',
      { id: town },
    );
    const seen = LEVELS.filter(level => sees.includes(level)).map(level => published[level]?.named[2]);
    expect(idsOf(actor.applications).sort()).toEqual(seen.sort());
  },
);

const asOwner = async (id: string): Promise<{ id: string; version: number }> => {
  const { data } = await platform.ask(
    viewers.owner.lead,
    'query V($id: ID!) { application(id: $id) { id version } }',
    { id },
  );
  return data.application;
};

test('a naming that is taken back hides the application again, also its steps and its count', async () => {
  const { call: id, named } = published.PUBLIC as Published;
  const { lead } = viewers.owner;
  const seen = async (): Promise<unknown> => {
    const { call } = await ask(
      'the public',
      'query N($id: ID!) { call(id: $id) { namedCount applications { nodes { id } } } }',
      { id },
    );
    return [call.namedCount, idsOf(call.applications).includes(named[2] ?? '')];
  };
  await applicationAct(platform.give, lead, 'applicationUnname', await asOwner(named[2] ?? ''));
  expect(await seen()).toEqual([4, false]);
  await applicationAct(platform.give, lead, 'applicationName', await asOwner(named[2] ?? ''), {
    namedOn: '2016-05-30',
    source: NEWS,
  });
  expect(await seen()).toEqual([5, true]);
});

test('nobody is named who is not known, and no statement names who was not selected', async () => {
  const { unnamed } = published.PUBLIC as Published;
  const at = {
    applicationId: unnamed[0],
    expectedVersion: (await asOwner(unnamed[0] ?? '')).version,
    source: NEWS,
  };
  const query =
    'mutation Name($input: ApplicationNameInput!) { applicationName(input: $input) { userErrors { code field } } }';
  const { data } = await platform.ask(viewers.owner.lead, query, { input: at });
  expect(data.applicationName.userErrors).toEqual([{ code: 'INVALID', field: 'applicationId' }]);
  const uuid = Buffer.from(unnamed[0] ?? '', 'base64url')
    .toString()
    .split(':')[2];
  await expect(
    platform.database.behind.query(
      `update funding.application set naming_limit = 'PUBLIC', naming_source = 'STATED' where id = $1`,
      [uuid],
    ),
  ).rejects.toMatchObject({ constraint: 'application_named_result' });
});

test('a result that is removed is told to nobody', async () => {
  const { call: id } = published.PUBLIC as Published;
  const { lead } = viewers.owner;
  const query = 'query R($id: ID!) { call(id: $id) { version results { id } } }';
  const { call } = (await platform.ask(lead, query, { id })).data;
  await callAct(
    platform.give,
    lead,
    'callResultRemove',
    { id, version: call.version },
    { callResultId: call.results[0].id },
  );
  expect((await ask('the public', query, { id })).call.results).toEqual([]);
});

test('an application whose applicant is hidden by now is neither shown to others nor counted', async () => {
  const { call, named, unnamed } = published.PUBLIC as Published;
  const { id, version } = towns['Darmstadt'] as GivenRecord;
  const query = `query K($id: ID!, $call: ID!) { application(id: $id) { applicant { id } applicantKind }
    call(id: $call) { namedCount namedDroppedOutCount applications { nodes { id } }
      page: applications(first: 4) { nodes { id } pageInfo { hasNextPage } } } }`;
  const told = async (viewer: string): Promise<Json> => {
    const { application, call: of } = await ask(viewer, query, { id: named[4], call });
    const counts = [of.namedCount, of.namedDroppedOutCount];
    return { application, counts, ids: idsOf(of.applications), more: of.page.pageInfo.hasNextPage };
  };
  const application = { applicant: { id }, applicantKind: 'MUNICIPALITY' };
  const known = { application, counts: [5, 1], ids: named, more: true };
  const hidden = { application: null, counts: [4, 0], ids: named.slice(0, 4), more: false };
  expect(await told('the public')).toEqual(known);
  const input = { actorId: id, expectedVersion: version, visibility: 'OFFICE' };
  await platform.give.act(viewers.owner.lead, 'actorVisibilityChange', input, 'actor', 'id');
  expect(await told('the public')).toEqual(hidden);
  expect(await told('the lead of another office')).toEqual(hidden);
  expect(await told('its lead')).toEqual({ ...known, ids: [...named, ...unnamed] });
});

const SEEN: readonly Level[] = ['OFFICE', 'NETWORK', 'PUBLIC'];
test.each(SEEN.flatMap(applicant => SEEN.map((call): [Level, Level] => [applicant, call])))(
  'an applicant seen by %s is named only where a call seen by %s goes no further',
  async (seen, level) => {
    const { give } = platform;
    const { owner } = viewers;
    const applicantId = (await give.actor(owner, { visibility: seen })).id;
    const call = await giveCall(give, owner, { until: 'callPublish', visibility: level });
    const draft = await giveApplication(give, owner.lead, call.id, { applicantId }, FORMAL);
    const { version } = await asOwner(draft.id);
    const open = await leadCall(give, owner.lead, call, 'callSelectionStart', 'callPublish');
    const selected = await applicationAct(give, owner.lead, 'applicationSelect', { id: draft.id, version });
    await callAct(give, owner.lead, 'callDecide', open);
    const query =
      'mutation Name($input: ApplicationNameInput!) { applicationName(input: $input) { userErrors { code field } } }';
    const input = { applicationId: draft.id, expectedVersion: selected.version, source: NEWS };
    const { data } = await platform.ask(owner.lead, query, { input });
    const refused = [{ code: 'RULE_BROKEN', field: 'applicationId' }];
    expect(data.applicationName.userErrors).toEqual(
      LEVELS.indexOf(seen) < LEVELS.indexOf(level) ? refused : [],
    );
  },
);
