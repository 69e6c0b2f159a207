import { randomUUID } from 'node:crypto';
import { giveMember, giveNetwork, giveNetworkValue, giveRole } from '../../support/give-network';
import { attempt, type Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const SOURCE = { kind: 'INFERRED', citation: 'Zwischen den Zeilen' };
const statements = (stage: Stage): Record<string, unknown> => ({
  title: 'Kieznetzwerk',
  kind: 'BUSINESS_PLATFORM',
  purpose: 'Sich kennen.\nSich helfen.',
  website: 'https://netzwerk.example',
  founded: '2016-04',
  foundedSource: SOURCE,
  ideaSince: '2015-36',
  ideaSinceSource: SOURCE,
  plenariesPerYear: 2,
  plenariesPerYearSource: SOURCE,
  businessRoundsPerYear: 4,
  businessRoundsPerYearSource: { kind: 'SECOND_SOURCE', citation: 'Zweite Quelle' },
  areaIds: [stage.area.id],
  memberListIsComplete: false,
  partnersAreComplete: true,
});

const done = async (stage: Stage, step: string, id: string): Promise<void> => {
  const expectedVersion = await currentVersion(stage, stage.staff, 'network', id);
  await attempt(stage, stage.staff, step, 'network', { networkId: id, expectedVersion });
};

const networkCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage, id: string) => Record<string, unknown> | Promise<Record<string, unknown>>,
): ActCase => ({
  record: 'network',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await giveNetwork(stage.platform.give, stage.office, { visibility: 'NETWORK' });
    for (const step of steps) await done(stage, step, id);
    const own = await input(stage, id);
    return {
      person: stage.staff,
      input: {
        networkId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'network', id),
        ...own,
      },
    };
  },
});

/** What makes a part of a network: without a version, with a key of the client's. */
const partAdded = (record: string, more: Record<string, unknown>): ActCase => ({
  record,
  again: 'SAME',
  lesser: 'NOT_FOUND',
  ready: async ({ platform, office, staff, partnerActor }) => ({
    person: staff,
    input: {
      networkId: (await giveNetwork(platform.give, office, { visibility: 'NETWORK' })).id,
      ...(record === 'workingGroup' ? { memberIds: [partnerActor.id] } : { actorId: partnerActor.id }),
      ...more,
      period: '2016-04/..',
      clientKey: randomUUID(),
    },
  }),
});

const SOURCED = { source: { kind: 'SECOND_SOURCE', citation: 'Internetseite' } };

const partCase = (
  kind: 'Member' | 'Role',
  again: ActCase['again'],
  removed: boolean,
  more: Record<string, unknown> = {},
): ActCase => {
  const record = kind === 'Member' ? 'networkMembership' : 'networkRole';
  return {
    record,
    again,
    lesser: 'NOT_FOUND',
    // What was removed is seen by its own office only.
    stranger: removed ? 'NOT_FOUND' : 'FORBIDDEN',
    ready: async stage => {
      const { platform, office, staff, actor } = stage;
      const network = await giveNetwork(platform.give, office, { visibility: 'NETWORK' });
      const part = await (kind === 'Member' ? giveMember : giveRole)(
        platform.give,
        office,
        network.id,
        actor.id,
      );
      const at = { [`${record}Id`]: part.id, expectedVersion: part.version };
      if (!removed) return { person: staff, input: { ...at, ...more } };
      const outcome = await attempt(stage, staff, `network${kind}Remove`, record, at);
      return { person: staff, input: { ...at, expectedVersion: outcome.record.version } };
    },
  };
};

const groupCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  removed: boolean,
  input: (stage: Stage) => Record<string, unknown> = () => ({}),
): ActCase => ({
  record: 'workingGroup',
  lesser: 'NOT_FOUND',
  stranger: removed ? 'NOT_FOUND' : 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { platform, office, staff, actor } = stage;
    const network = await giveNetwork(platform.give, office, { visibility: 'NETWORK' });
    const made = { networkId: network.id, topic: 'AG Hof', memberIds: [actor.id] };
    const group = await platform.give.act(staff, 'workingGroupCreate', made, 'workingGroup', 'id version');
    const at = { workingGroupId: group.id, expectedVersion: group.version };
    if (!removed) return { person: staff, input: { ...at, ...input(stage) } };
    const outcome = await attempt(stage, staff, 'workingGroupRemove', 'workingGroup', at);
    return { person: staff, input: { ...at, expectedVersion: outcome.record.version } };
  },
});

/** What can be done with a network, its values, members, roles and working groups. */
export const NETWORK_CASES: Readonly<Record<string, ActCase>> = {
  networkCreate: {
    record: 'network',
    again: 'SAME',
    ready: async stage => ({
      person: stage.staff,
      input: { officeId: stage.office.id, clientKey: randomUUID(), ...statements(stage) },
    }),
  },
  networkChange: networkCase({ again: 'OK', can: 'viewerCanChange' }, [], statements),
  networkVisibilityChange: networkCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
  networkEnd: networkCase({ again: 'WRONG_STATE', can: 'viewerCanEnd' }, [], () => ({ ended: '2020' })),
  networkReopen: networkCase({ again: 'WRONG_STATE', can: 'viewerCanReopen' }, ['networkEnd'], () => ({})),
  networkArchive: networkCase({ again: 'WRONG_STATE', can: 'viewerCanArchive' }, [], () => ({})),
  networkRestore: networkCase(
    { again: 'WRONG_STATE', can: 'viewerCanRestore' },
    ['networkArchive'],
    () => ({}),
  ),
  networkValueAdd: {
    record: 'network',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    ready: async ({ platform, office, staff }) => ({
      person: staff,
      input: {
        networkId: (await giveNetwork(platform.give, office, { visibility: 'NETWORK' })).id,
        field: 'FOUNDED',
        value: '2016-05',
        ...SOURCED,
        clientKey: randomUUID(),
      },
    }),
  },
  networkValuePrefer: networkCase(
    { again: 'OK', can: 'viewerCanChange' },
    [],
    async ({ platform, office }, id) => ({
      networkValueId: await giveNetworkValue(platform.give, office, id),
    }),
  ),
  networkValueRemove: networkCase(
    { again: 'NOT_FOUND', can: 'viewerCanChange' },
    [],
    async ({ platform, office }, id) => ({
      networkValueId: await giveNetworkValue(platform.give, office, id),
    }),
  ),
  networkMemberAdd: partAdded('networkMembership', SOURCED),
  networkMemberChange: partCase('Member', 'OK', false, { period: '2016/2018', ...SOURCED }),
  networkMemberRemove: partCase('Member', 'WRONG_STATE', false),
  networkMemberRestore: partCase('Member', 'WRONG_STATE', true),
  networkRoleAdd: partAdded('networkRole', { kind: 'STEERING', ...SOURCED }),
  networkRoleChange: partCase('Role', 'OK', false, { period: '2016/2018', ...SOURCED }),
  networkRoleRemove: partCase('Role', 'WRONG_STATE', false),
  networkRoleRestore: partCase('Role', 'WRONG_STATE', true),
  workingGroupCreate: partAdded('workingGroup', {
    topic: 'AG Moritzplatz',
    rhythm: 'jeden zweiten Monat',
    timesAYear: 6,
  }),
  workingGroupChange: groupCase({ again: 'NOT_FOUND', can: 'viewerCanChange' }, false, stage => ({
    topic: 'AG Prinzen und Ritter',
    rhythm: 'monatlich',
    timesAYear: 12,
    period: '2017/..',
    addMemberIds: [stage.partnerActor.id],
    removeMemberIds: [stage.actor.id],
  })),
  workingGroupRemove: groupCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, false),
  workingGroupRestore: groupCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, true),
};
