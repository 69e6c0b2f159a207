import { numbered, recordId, type GivenOffice, type GivenRecord } from '../support/give';
import { giveContribution } from '../support/give-cooperations';
import { actsOf, type SchemaAct } from '../support/example-input';
import { giveGrantValue, giveProjectValue } from '../support/give-funding';
import { giveParts } from '../support/give-profile';
import { giveSurvey } from '../support/give-survey';
import { giveContact } from '../support/give-contact';
import { keepNetworks } from '../support/give-network';
import { fingerprint } from '../support/fingerprint';
import { SUBGRAPHS } from '../support/migrations';
import type { Person } from '../support/person';
import { keepCalls } from '../support/give-calls';
import { keepEvents } from '../support/give-series';
import { openPlatform, type Platform } from '../support/platform';

/**
 * Missing and forbidden look the same: every act and every question that takes a key answers byte for byte
 * the same for a hidden record as for one that does not exist. Derived from the schema, so it holds for acts to come.
 */
let platform: Platform;
let theirs: GivenOffice;
let ours: GivenOffice;
const hidden: Record<string, string> = {};
const mine: Record<string, string> = {};
const asking: Record<string, Person | null> = {};

/** What an ID of an input means, by its name, or by its act and name; null for what the register shows to all. */
const MEANS: Record<string, string | null> = {
  actorId: 'Actor',
  organiserId: 'Actor',
  organiserIds: 'Actor',
  carrierId: 'Actor',
  executorId: 'Actor',
  cooperationId: 'Cooperation',
  contributionId: 'Contribution',
  eventId: 'Event',
  becameEventId: 'Event',
  'eventValuePrefer valueId': 'EventValue',
  'eventValueRemove valueId': 'EventValue',
  seriesId: 'Series',
  outcomeId: 'Outcome',
  attendanceFigureId: 'AttendanceFigure',
  projectId: 'Project',
  removeRoleIds: 'ProjectRole',
  nameId: 'ActorName',
  siteId: 'ActorSite',
  identifierId: 'ActorIdentifier',
  relationId: 'ActorRelation',
  otherActorId: 'Actor',
  grantId: 'Grant',
  'grantValuePrefer valueId': 'GrantValue',
  'grantValueRemove valueId': 'GrantValue',
  'projectValuePrefer valueId': 'ProjectValue',
  'projectValueRemove valueId': 'ProjectValue',
  membershipId: 'Membership',
  namedMembershipIds: 'Membership',
  contactId: 'ContactPerson',
  premisesSurveyId: 'PremisesSurvey',
  networkId: 'Network',
  networkMembershipId: 'NetworkMembership',
  networkRoleId: 'NetworkRole',
  networkValueId: 'NetworkValue',
  workingGroupId: 'WorkingGroup',
  memberIds: 'Actor',
  addMemberIds: 'Actor',
  removeMemberIds: 'Actor',
  areaIds: null,
  officeId: null,
  sharedWithOfficeIds: null,
  districtId: null,
  localityIds: null,
  localityId: null,
  areaId: null,
  firmId: null,
  areaAssignmentId: null,
  areaSuccessionId: null,
  predecessorIds: null,
  successorIds: null,
  neighbourIds: null,
  clientKey: null,
  programmeId: null,
  parentId: null,
  'programmeNameChange nameId': null,
  'programmeNameRemove nameId': null,
  departmentId: null,
  needsAreaOfProgrammeId: null,
  callId: 'Call',
  removeCallRoleIds: 'CallRole',
  callUpdateId: 'CallUpdate',
  callResultId: 'CallResult',
  applicationId: 'Application',
  applicantId: 'Actor',
  fundId: null,
  ruleSetId: null,
};
const lastOf = (path: string): string => path.split('.').at(-1) ?? '';
/** The name in MEANS of an ID of an act. */
const nameOf = (act: SchemaAct, path: string): string =>
  `${act.name} ${lastOf(path)}` in MEANS ? `${act.name} ${lastOf(path)}` : lastOf(path);

const keep = (into: Record<string, string>, type: string, record: GivenRecord): void =>
  void (into[type] = record.id);
const giveAll = async (office: GivenOffice, into: Record<string, string>): Promise<void> => {
  const { give, ask } = platform;
  const actor = await give.actor(office);
  const project = await give.project(office, { actors: [actor] });
  keep(into, 'Actor', actor);
  Object.assign(into, await giveParts(give, office.lead, actor, await give.actor(office)));
  keep(into, 'Cooperation', await give.cooperation(office));
  keep(into, 'Contribution', await giveContribution(give, office));
  keep(into, 'Event', await give.event(office));
  await keepEvents(platform, office, into);
  keep(into, 'Project', project);
  const grant = await give.grant(office);
  keep(into, 'Grant', grant);
  into['GrantValue'] = await giveGrantValue(platform, office, grant.id);
  const { data } = await ask(office.lead, 'query Role($id: ID!) { project(id: $id) { roles { id } } }', {
    id: project.id,
  });
  into['ProjectRole'] = data.project.roles[0].id;
  into['ProjectValue'] = await giveProjectValue(platform, office, project.id);
  keep(into, 'PremisesSurvey', await giveSurvey(give, office));
  keep(into, 'ContactPerson', await giveContact(give, office, { actor }));
  await keepNetworks(platform, office, actor, into);
  await keepCalls(platform, office, actor, into);
  into['Membership'] = (await give.member(office, 'OFFICE_STAFF')).membershipId;
};

/** An event that everybody sees and that refers to hidden records: it must not be found by their keys. */
const giveShownEvent = async (): Promise<void> => {
  const { id, version } = await platform.give.event(theirs, { visibility: 'PUBLIC' });
  const [networkId, projectId, seriesId] = [hidden['Network'], hidden['Project'], hidden['Series']];
  const refers = { eventId: id, expectedVersion: version, networkId, projectId, seriesId };
  await platform.give.act(theirs.lead, 'eventChange', refers, 'event', 'id');
};

beforeAll(async () => {
  platform = await openPlatform({ gateway: true, logLevel: 'debug' });
  [ours, theirs] = [await platform.give.office(), await platform.give.office({ district: '02' })];
  await giveAll(theirs, hidden);
  await giveShownEvent();
  await giveAll(ours, mine);
  const district = await platform.give.office({ kind: 'DISTRICT_AUTHORITY', district: '02' });
  Object.assign(asking, {
    'the lead of another office': ours.lead,
    'a body member of the owning office': await platform.give.member(theirs, 'BODY_MEMBER'),
    'the officer of the district': await platform.give.member(district, 'DISTRICT_OFFICER'),
    'the steward': platform.steward,
    'the public': null,
  });
});
afterAll(() => platform.close());

const acts = (): SchemaAct[] => Object.values(platform.schemas).flatMap(actsOf);
const missingOf = (type: string): string => recordId(type, theirs.number);
const ownId = (name: string): string => {
  const type = MEANS[name];
  if (type) return mine[type] ?? '';
  return (
    { officeId: ours.id, sharedWithOfficeIds: theirs.id, districtId: numbered('District', '01') }[name] ??
    numbered('Firm', 1)
  );
};

test('every ID of every act and filter has a meaning here: whoever adds one adds it', () => {
  const unknown = acts().flatMap(act =>
    act.ids.filter(path => !(nameOf(act, path) in MEANS)).map(path => `${act.name} ${path}`),
  );
  expect(unknown).toEqual([]);
  expect(acts().length).toBeGreaterThan(10 * (SUBGRAPHS.length - 1) - 1);
});

const WHO = [
  'the lead of another office',
  'a body member of the owning office',
  'the officer of the district',
  'the steward',
  'the public',
];

test.each(WHO)('acts answer the same for hidden and for missing, and change nothing: %s', async who => {
  const before = await fingerprint(platform.database.behind);
  let tried = 0;
  for (const act of acts()) {
    for (const path of act.ids.filter(each => MEANS[nameOf(act, each)])) {
      const type = MEANS[nameOf(act, path)] ?? '';
      const query = `mutation Act($input: ${act.inputType}!) { ${act.name}(input: $input) { __typename userErrors { code message field } } }`;
      const answerWith = async (id: string): Promise<string> => {
        const input = act.example(name => (name === lastOf(path) ? id : ownId(name)), path);
        return JSON.stringify(await platform.ask(asking[who] ?? null, query, { input }));
      };
      const answer = await answerWith(hidden[type] ?? '');
      expect([act.name, path, answer]).toEqual([act.name, path, await answerWith(missingOf(type))]);
      expect(answer).not.toMatch(/INTERNAL|"userErrors":\[\]/);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(25);
  expect(await fingerprint(platform.database.behind)).toEqual(before);
});

test('the same acts tell their own office more, so the comparison above compares something', async () => {
  const query =
    'mutation Act($input: ActorAtVersionInput!) { actorArchive(input: $input) { userErrors { code } } }';
  const codeFor = async (person: Person): Promise<unknown> =>
    (await platform.ask(person, query, { input: { actorId: hidden['Actor'], expectedVersion: 99 } })).data
      .actorArchive.userErrors;
  expect(await codeFor(theirs.lead)).toEqual([{ code: 'CONFLICT' }]);
  expect(await codeFor(ours.lead)).toEqual([{ code: 'NOT_FOUND' }]);
});

test.each(WHO)('questions answer the same for hidden, missing, foreign and senseless keys: %s', async who => {
  const person = asking[who] ?? null;
  for (const [field, type] of Object.entries({
    actor: 'Actor',
    cooperation: 'Cooperation',
    contribution: 'Contribution',
    event: 'Event',
    project: 'Project',
    grant: 'Grant',
    call: 'Call',
    application: 'Application',
    membership: 'Membership',
    contact: 'ContactPerson',
    premisesSurvey: 'PremisesSurvey',
    series: 'Series',
    outcome: 'Outcome',
    attendanceFigure: 'AttendanceFigure',
    network: 'Network',
    workingGroup: 'WorkingGroup',
  })) {
    const query = `query One($id: ID!) { ${field}(id: $id) { id } }`;
    const answerFor = async (id: string): Promise<string> =>
      JSON.stringify(await platform.ask(person, query, { id }));
    const missing = JSON.stringify({ data: { [field]: null } });
    const senseless = [
      '',
      'x',
      '%',
      '\u0000',
      '🏙',
      '-1',
      `${type}:1:x`,
      numbered(type, 1),
      missingOf('Office'),
      missingOf(type).slice(1),
      `${hidden[type]}=`,
      'A'.repeat(4000),
    ];
    for (const id of [
      hidden[type] ?? '',
      missingOf(type),
      hidden[type === 'Actor' ? 'Event' : 'Actor'] ?? '',
      ...senseless,
    ]) {
      expect([field, id, await answerFor(id)]).toEqual([field, id, missing]);
    }
  }
});

test.each(WHO)('lists answer the same for a filter by hidden, missing and senseless keys: %s', async who => {
  const person = asking[who] ?? null;
  const filters: [string, string, string][] = [
    ['cooperations', 'actorId', 'Actor'],
    ['events', 'organiserId', 'Actor'],
    ['events', 'networkId', 'Network'],
    ['events', 'projectId', 'Project'],
    ['events', 'seriesId', 'Series'],
    ['projects', 'actorId', 'Actor'],
    ['projects', 'carrierId', 'Actor'],
    ['projects', 'executorId', 'Actor'],
    ['projects', 'networkId', 'Network'],
    ['contacts', 'actorId', 'Actor'],
    ['premisesSurveys', 'networkId', 'Network'],
    ['premisesSurveys', 'projectId', 'Project'],
    ['networks', 'actorId', 'Actor'],
  ];
  for (const [list, filter, type] of filters) {
    const query = `query Some($id: ID!) { ${list}(filter: { ${filter}: $id }) { nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const answerFor = async (id: string): Promise<string> =>
      JSON.stringify(await platform.ask(person, query, { id }));
    const missing = await answerFor(missingOf(type));
    expect(missing).toContain('"nodes":[]');
    for (const id of [hidden[type] ?? '', 'x', '\u0000', numbered('Office', 1)])
      expect([list, filter, id, await answerFor(id)]).toEqual([list, filter, id, missing]);
  }
});

test('a log line names no record, text or person', async () => {
  const { log } = platform;
  const [, uuid = ''] = Buffer.from(hidden['Actor'] ?? '', 'base64url')
    .toString()
    .split(':')
    .slice(1);
  const lines = log.join('\n');
  expect(log.length).toBeGreaterThan(100);
  for (const secret of [hidden['Actor'] ?? '', uuid, theirs.lead.email ?? '', theirs.lead.subject])
    expect(lines).not.toContain(secret);
});
