import { clientKeyOf, readFacts, registered, type GrantFact, type ProjectFact } from './facts';
import { clientOf, FIELDS, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClient, OfficeClients } from './office-client';

const loadGrant = async (
  client: OfficeClient,
  projectId: string,
  name: string,
  { programmeNumber, values = [], ...stated }: GrantFact,
): Promise<void> => {
  const { id } = await client.must<{ id: string }>('grantRecord', 'grant', {
    clientKey: clientKeyOf(name),
    projectId,
    ...stated,
    ...(programmeNumber && { programmeId: registered('Programme', programmeNumber) }),
  });
  for (const [index, value] of values.entries())
    await client.must('grantValueAdd', 'grant', {
      clientKey: clientKeyOf(`${name} value ${index}`),
      grantId: id,
      ...value,
    });
};

const loadStatements = async (client: OfficeClient, projectId: string, fact: ProjectFact): Promise<void> => {
  for (const [index, grant] of fact.grants.entries())
    await loadGrant(client, projectId, `grant ${fact.key} ${index}`, grant);
  for (const [index, period] of (fact.alternatePeriods ?? []).entries())
    await client.must('projectValueAdd', 'project', {
      clientKey: clientKeyOf(`period ${fact.key} ${index}`),
      projectId,
      field: 'PERIOD',
      ...period,
    });
};

const create = (
  client: OfficeClient,
  {
    key,
    office,
    roles,
    network,
    grants: _,
    alternatePeriods: _periods,
    startedOn: _from,
    endedOn: _to,
    ...stated
  }: ProjectFact,
  keys: LoadedKeys,
): Promise<Loaded> =>
  client.must<Loaded>(
    'projectCreate',
    'project',
    {
      clientKey: clientKeyOf(key),
      officeId: officeIdOf(office),
      ...stated,
      ...(network && { networkId: keys.get('network', network) }),
      roles: roles.map(({ actor, ...role }) => ({ actorId: keys.get('actor', actor), ...role })),
    },
    FIELDS,
  );

/** The projects with roles and grants, brought to where they stand by the acts of their lives. */
export const loadProjects = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const fact of readFacts<ProjectFact[]>('projects')) {
    const client = await clientOf(clients, fact.office);
    let project = await create(client, fact, keys);
    const at = (): Record<string, unknown> => ({ projectId: project.id, expectedVersion: project.version });
    if (project.status === 'PLANNED') {
      await loadStatements(client, project.id, fact);
      const input = { projectId: project.id, expectedVersion: await versionOf(client, project.id) };
      project = await client.must<Loaded>('projectSubmit', 'project', input, FIELDS, 'ProjectAtVersionInput');
    }
    const { startedOn, endedOn } = fact;
    if (project.status === 'SUBMITTED')
      project = await client.must<Loaded>(
        'projectStart',
        'project',
        { ...at(), ...(startedOn && { startedOn }) },
        FIELDS,
      );
    if (project.status === 'RUNNING' && endedOn)
      project = await client.must<Loaded>('projectEnd', 'project', { ...at(), endedOn }, FIELDS);
    await setVisibility(client, 'project', project, { visibility: 'PUBLIC' }, FIELDS);
    keys.set('project', fact.key, project.id);
  }
};

const versionOf = async (client: OfficeClient, id: string): Promise<number> =>
  (
    await client.ask<{ project: { version: number } }>(
      'query Version($id: ID!) { project(id: $id) { version } }',
      {
        id,
      },
    )
  ).project.version;
