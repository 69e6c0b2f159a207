import { clientKeyOf, readFacts, registered, type CallFact } from './facts';
import { clientOf, FIELDS, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

interface LoadedApplication {
  readonly id: string;
  readonly status: string;
  readonly version: number;
  /** Null until it is named publicly. */
  readonly naming: object | null;
}

const APPLICATION = 'id version status naming { source { kind } }';

/** One call on its way: each act at the version the one before it made. */
class CallOnItsWay {
  constructor(
    private readonly client: OfficeClient,
    public call: Loaded,
  ) {}

  async act(name: string, input: Record<string, unknown> = {}, type = 'CallStepInput'): Promise<void> {
    const at = { callId: this.call.id, expectedVersion: this.call.version };
    this.call = await this.client.must<Loaded>(name, 'call', { ...at, ...input }, FIELDS, type);
  }

  /** In the order of the facts; once the call is decided they are only read. */
  async applications(fact: CallFact, keys: LoadedKeys): Promise<LoadedApplication[]> {
    if (this.call.status !== 'DECIDED') {
      const made: LoadedApplication[] = [];
      for (const index of fact.applications.keys()) made.push(await this.application(fact, index, keys));
      return made;
    }
    const { call } = await this.client.ask<{ call: { applications: { nodes: LoadedApplication[] } } }>(
      `query Applications($id: ID!) { call(id: $id) { applications(first: 100) { nodes { ${APPLICATION} } } } }`,
      { id: this.call.id },
    );
    return call.applications.nodes;
  }

  private async application(fact: CallFact, index: number, keys: LoadedKeys): Promise<LoadedApplication> {
    const { applicant, appliesAsDistrict } = fact.applications[index] ?? {};
    return this.client.must(
      'applicationRecord',
      'application',
      {
        clientKey: clientKeyOf(`${fact.key} application ${index}`),
        callId: this.call.id,
        ...(applicant && { applicantId: keys.get('actor', applicant), hasProgrammeArea: true }),
        ...(appliesAsDistrict && { appliesAsDistrict }),
      },
      APPLICATION,
    );
  }
}

const create = (client: OfficeClient, fact: CallFact, keys: LoadedKeys): Promise<Loaded> => {
  const {
    kind,
    title,
    alternateTitles,
    audience,
    task,
    quota,
    support,
    topics,
    topicsAreOpen,
    applicationListIsComplete,
  } = fact;
  const { kinds, districtMayApply, programme } = fact.eligibility;
  return client.must<Loaded>(
    'callCreate',
    'call',
    {
      clientKey: clientKeyOf(fact.key),
      officeId: officeIdOf(fact.office),
      ...{
        kind,
        title,
        alternateTitles,
        audience,
        task,
        quota,
        support,
        topics,
        topicsAreOpen,
        applicationListIsComplete,
      },
      eligibility: { kinds, districtMayApply, needsAreaOfProgrammeId: registered('Programme', programme) },
      roles: fact.roles.map(({ actor, role }) => ({ actorId: keys.get('actor', actor), role })),
    },
    FIELDS,
  );
};

/** The calls with their applications, selected, named and dropped out as far as sources say so. */
export const loadCalls = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<CallFact[]>('calls')) {
    const client = await clientOf(clients, fact.office);
    const way = new CallOnItsWay(client, await create(client, fact, keys));
    if (way.call.status === 'DRAFT') await way.act('callPublish');
    await loadApplications(client, way, fact, keys);
    await loadNews(client, way, fact);
    await setVisibility(client, 'call', way.call, fact, FIELDS);
    keys.set('call', fact.key, way.call.id);
  }
};

const loadApplications = async (
  client: OfficeClient,
  way: CallOnItsWay,
  fact: CallFact,
  keys: LoadedKeys,
): Promise<void> => {
  const applications = await way.applications(fact, keys);
  const step = async (
    index: number,
    name: string,
    from: readonly string[],
    input: Record<string, unknown> = {},
    type = 'ApplicationStepInput',
  ): Promise<void> => {
    const { id, version, status } = applications[index] ?? { id: '', version: 0, status: '' };
    if (!from.includes(status)) return;
    applications[index] = await client.must(
      name,
      'application',
      { applicationId: id, expectedVersion: version, ...input },
      APPLICATION,
      type,
    );
  };
  for (const index of applications.keys())
    await step(index, 'applicationSubmit', ['DRAFT'], {}, 'ApplicationSubmitInput');
  if (way.call.status === 'PUBLISHED') await way.act('callClose');
  if (way.call.status === 'CLOSED') await way.act('callSelectionStart');
  const selected = { happened: fact.selectedBy };
  for (const index of fact.applications.keys()) {
    await step(index, 'applicationCheck', ['SUBMITTED'], { finding: 'OK' }, 'ApplicationCheckInput');
    await step(index, 'applicationSelect', ['FORMALLY_OK'], selected);
  }
  if (way.call.status === 'IN_SELECTION') await way.act('callDecide', selected);
  for (const [index, { named, droppedOut }] of fact.applications.entries()) {
    const isNamed = applications[index]?.naming !== null;
    if (named && !isNamed) await step(index, 'applicationName', ['SELECTED'], named, 'ApplicationNameInput');
    if (droppedOut) await step(index, 'applicationDropOut', ['SELECTED'], droppedOut);
  }
};

const loadNews = async (client: OfficeClient, way: CallOnItsWay, fact: CallFact): Promise<void> => {
  const { call } = await client.ask<{ call: { updates: unknown[]; results: unknown[]; version: number } }>(
    'query News($id: ID!) { call(id: $id) { version updates { id } results { id } } }',
    { id: way.call.id },
  );
  for (const update of fact.updates.slice(call.updates.length))
    await way.act('callUpdateAdd', update, 'CallUpdateAddInput');
  for (const result of fact.results.slice(call.results.length))
    await way.act('callResultPublish', result, 'CallResultPublishInput');
};
