import type { GivenRecord, Level } from '../support/give';
import type { Json } from '../support/json';
import { openPlatform, type Platform } from '../support/platform';
import { makeViewers, OVERSIGHT, SEES, type Viewers } from './viewers';

/** A grant recorded by mistake and removed: its own office still sees it, others no more, however public the project is. */
let platform: Platform;
let viewers: Viewers;

beforeAll(async () => {
  platform = await openPlatform({ gateway: true });
  viewers = await makeViewers(platform);
});
afterAll(() => platform.close());

const QUERY = `query Money($grant: ID!, $project: ID!) {
  grant(id: $grant) { id removedAt }
  project(id: $project) { grants { nodes { id } } removed: grants(removed: true) { nodes { id } } grantTotal { stated unknownCount } }
}`;
const VERSION = 'query Version($id: ID!) { grant(id: $id) { version project { id version } } }';

/** Both keys, and the versions as the owning office sees them. */
const stateOf = async (grant: GivenRecord): Promise<Json> =>
  (await platform.ask(viewers.owner.lead, VERSION, { id: grant.id })).data.grant;
const act = async (mutation: 'grantRemove' | 'grantRestore', grant: GivenRecord): Promise<void> => {
  const input = { grantId: grant.id, expectedVersion: (await stateOf(grant)).version };
  await platform.give.act(viewers.owner.lead, mutation, input, 'grant', 'id');
};

/** Where a viewer finds the grant. */
interface Found {
  readonly byId: boolean;
  readonly counted: boolean;
  readonly removed: boolean;
  readonly stated: string;
}
const NOWHERE: Found = { byId: false, counted: false, removed: false, stated: '0.00' };
const COUNTED: Found = { byId: true, counted: true, removed: false, stated: '1500.00' };
const REMOVED: Found = { byId: true, counted: false, removed: true, stated: '0.00' };

/** What everybody finds; null is who does not even see the project. */
const foundByAll = async (grant: GivenRecord, project: string): Promise<Record<string, Found | null>> => {
  const found: Record<string, Found | null> = {};
  for (const [name, person] of Object.entries(viewers.people)) {
    const { data, errors } = await platform.ask(person, QUERY, { grant: grant.id, project });
    expect(errors).toBeUndefined();
    expect(data.grant?.id ?? grant.id).toBe(grant.id);
    const has = (list: { nodes: { id: string }[] }): boolean => list.nodes.some(({ id }) => id === grant.id);
    found[name] = data.project && {
      byId: data.grant !== null,
      counted: has(data.project.grants),
      removed: has(data.project.removed),
      stated: data.project.grantTotal.stated,
    };
    if (!data.project) expect(data.grant).toBeNull();
  }
  return found;
};

const everyone = (
  of: (name: string, levels: readonly Level[]) => Found | null,
): Record<string, Found | null> =>
  Object.fromEntries(Object.entries(SEES).map(([name, levels]) => [name, of(name, levels)]));

const cases = (['SHARED', 'NETWORK', 'PUBLIC'] as const).flatMap(level =>
  [false, true].map((isSubmitted): [Level, string, boolean] => [
    level,
    isSubmitted ? 'submitted' : 'planned',
    isSubmitted,
  ]),
);

test.each(cases)('of a %s project that is %s', async (level, _state, isSubmitted) => {
  const sharedWith = [viewers.partner];
  const grant = await platform.give.grant(viewers.owner, { visibility: level, sharedWith, isSubmitted });
  const { project } = await stateOf(grant);
  const oversees = (name: string): boolean => isSubmitted && OVERSIGHT.includes(name);
  const seesProject = (name: string, levels: readonly Level[]): boolean =>
    levels.includes(level) || oversees(name);
  const whileItCounts = everyone((name, levels) => (seesProject(name, levels) ? COUNTED : null));
  const onceRemoved = everyone((name, levels) => {
    if (!seesProject(name, levels)) return null;
    return levels.includes('OFFICE') || oversees(name) ? REMOVED : NOWHERE;
  });

  expect(await foundByAll(grant, project.id)).toEqual(whileItCounts);
  await act('grantRemove', grant);
  expect(await foundByAll(grant, project.id)).toEqual(onceRemoved);
  await act('grantRestore', grant);
  expect(await foundByAll(grant, project.id)).toEqual(whileItCounts);
});

test('a project that is published later does not publish what was removed before', async () => {
  const grant = await platform.give.grant(viewers.owner);
  await act('grantRemove', grant);
  const { project } = await stateOf(grant);
  const input = { projectId: project.id, expectedVersion: project.version, visibility: 'PUBLIC' };
  await platform.give.act(viewers.owner.lead, 'projectVisibilityChange', input, 'project', 'id');
  const isOwn = (levels: readonly Level[]): boolean => levels.includes('OFFICE');
  expect(await foundByAll(grant, project.id)).toEqual(
    everyone((_name, levels) => (isOwn(levels) ? REMOVED : NOWHERE)),
  );
  await act('grantRestore', grant);
  expect(await foundByAll(grant, project.id)).toEqual(everyone(() => COUNTED));
});

test('a removed grant of a project restricted to persons stays with them', async () => {
  const { owner, mediator } = viewers;
  const grant = await platform.give.grant(owner);
  await act('grantRemove', grant);
  const { project } = await stateOf(grant);
  const input = { projectId: project.id, expectedVersion: project.version, visibility: 'RESTRICTED' };
  await platform.give.act(mediator, 'projectVisibilityChange', input, 'project', 'id');
  const isNamed = (levels: readonly Level[]): boolean => levels.includes('RESTRICTED');
  expect(await foundByAll(grant, project.id)).toEqual(
    everyone((_name, levels) => (isNamed(levels) ? REMOVED : null)),
  );
});

test('no statement shows it further', async () => {
  const grant = await platform.give.grant(viewers.owner, { visibility: 'PUBLIC' });
  await act('grantRemove', grant);
  const { rows } = await platform.database.behind.query<{ visibility: Level }>(
    `update funding.grant set visibility = 'PUBLIC' where office_id = $1 and id = $2 returning visibility`,
    [grant.officeId, grant.uuid],
  );
  expect(rows).toEqual([{ visibility: 'OFFICE' }]);
});
