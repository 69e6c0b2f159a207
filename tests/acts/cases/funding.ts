import { randomUUID } from 'node:crypto';
import { giveNetwork } from '../../support/give-network';
import { giveOrigin } from '../../support/give-programme';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const projectCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage) => Record<string, unknown> | Promise<Record<string, unknown>>,
): ActCase => ({
  record: 'project',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.project(stage.office, {
      actors: [stage.actor],
      visibility: 'NETWORK',
    });
    const days: Record<string, Record<string, string>> = {
      projectStart: { startedOn: '2024-05-08' },
      projectEnd: { endedOn: '2024-06-08' },
      projectWithdraw: { reason: 'Kein Träger.' },
    };
    for (const step of steps) {
      await stage.platform.give.act(
        stage.staff,
        step,
        {
          projectId: id,
          expectedVersion: await currentVersion(stage, stage.staff, 'project', id),
          ...days[step],
        },
        'project',
        'id',
      );
    }
    return {
      person: stage.staff,
      input: {
        projectId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'project', id),
        ...(await input(stage)),
      },
    };
  },
});

const grantCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: Record<string, unknown>,
): ActCase => ({
  record: 'grant',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { office, platform } = stage;
    const { id } = await platform.give.grant(office, { visibility: 'NETWORK' });
    for (const step of steps) {
      await platform.give.act(
        office.lead,
        step,
        { grantId: id, expectedVersion: await currentVersion(stage, office.lead, 'grant', id) },
        'grant',
        'id',
      );
    }
    return {
      person: office.lead,
      input: {
        grantId: id,
        expectedVersion: await currentVersion(stage, office.lead, 'grant', id),
        ...input,
      },
    };
  },
});

/** All that can be stated of a project, at its creation and later. */
const statements = async ({ platform, office }: Stage): Promise<Record<string, unknown>> => ({
  alternateTitles: [{ title: 'Kiezgrößen', source: { kind: 'INFERRED', citation: 'Internetseite' } }],
  areaIds: [office.areaId],
  networkId: (await giveNetwork(platform.give, office)).id,
  fieldsOfAction: ['EDUCATION', 'CLIMATE'],
  goals: [{ text: 'Verantwortung für den Kiez.', tags: ['SHARED_RESPONSIBILITY'] }],
  targetGroups: ['Unternehmen'],
  rolesOfNobody: ['FUNDER'],
  periodSource: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
});
const PART = { period: '2024', source: { kind: 'SECOND_SOURCE', citation: 'Internetseite' } };

/** What can be done with a project and its grants. */
export const FUNDING_CASES: Readonly<Record<string, ActCase>> = {
  projectCreate: {
    record: 'project',
    again: 'SAME',
    ready: async stage => ({
      person: stage.staff,
      input: {
        officeId: stage.office.id,
        clientKey: randomUUID(),
        title: 'Kiezküche',
        description: 'Kochen.',
        period: '2024/2026',
        ...(await statements(stage)),
        roles: [{ role: 'CARRIER', actorId: stage.actor.id, ...PART }],
      },
    }),
  },
  projectChange: projectCase({ again: 'OK', can: 'viewerCanChange' }, [], async stage => ({
    title: 'Neu',
    description: 'Neu.',
    period: '2025',
    ...(await statements(stage)),
    addRoles: [{ role: 'PARTNER', actorId: stage.partnerActor.id, ...PART }],
  })),
  projectSubmit: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanSubmit', service: 'FORBIDDEN' },
    [],
    () => ({}),
  ),
  projectStart: projectCase({ again: 'WRONG_STATE', can: 'viewerCanStart' }, ['projectSubmit'], () => ({
    startedOn: '2024-05-08',
  })),
  projectEnd: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanEnd' },
    ['projectSubmit', 'projectStart'],
    () => ({ endedOn: '2024-06-08' }),
  ),
  projectReopen: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanReopen', service: 'FORBIDDEN' },
    ['projectSubmit', 'projectStart', 'projectEnd'],
    () => ({}),
  ),
  projectWithdraw: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanWithdraw', service: 'FORBIDDEN' },
    ['projectSubmit'],
    () => ({ reason: 'Kein Träger.' }),
  ),
  projectStartUndo: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanUndoStart', service: 'FORBIDDEN' },
    ['projectSubmit', 'projectStart'],
    () => ({}),
  ),
  projectWithdrawUndo: projectCase(
    { again: 'WRONG_STATE', can: 'viewerCanUndoWithdraw', service: 'FORBIDDEN' },
    ['projectSubmit', 'projectWithdraw'],
    () => ({}),
  ),
  projectIndicatorsSet: projectCase(
    { again: 'OK', can: 'viewerCanKeepRecord' },
    ['projectSubmit', 'projectStart', 'projectEnd'],
    () => ({ indicators: [{ name: 'Feste', countsPersons: false, planned: 4, reached: 5 }] }),
  ),
  projectVisibilityChange: projectCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
  grantRecord: {
    record: 'grant',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    service: 'FORBIDDEN',
    ready: async ({ office, platform }) => ({
      person: office.lead,
      input: {
        projectId: (await platform.give.project(office, { visibility: 'NETWORK' })).id,
        clientKey: randomUUID(),
        programme: 'Projektfonds',
        ...(await giveOrigin(platform)),
        amount: '66000.00',
        amountSource: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
        period: '2024',
        periodSource: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
        programmeYear: 2023,
      },
    }),
  },
  grantChange: grantCase({ again: 'OK', can: 'viewerCanChange' }, [], {
    programme: 'Baufonds',
    programmeId: null,
    fundId: null,
    amount: '12.50',
    amountSource: { kind: 'INFERRED', citation: 'Jahresbericht' },
    period: '2024/2025',
    periodSource: { kind: 'INFERRED', citation: 'Jahresbericht' },
    programmeYear: 2023,
  }),
  grantInstalmentsSet: grantCase({ again: 'OK', can: 'viewerCanChange' }, [], {
    instalments: [{ cashYear: 2025, amount: '1000.00' }],
    areComplete: false,
  }),
  grantRemove: grantCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, [], {}),
  // A removed grant is seen by its own office only.
  grantRestore: grantCase(
    { again: 'WRONG_STATE', stranger: 'NOT_FOUND', can: 'viewerCanRestore' },
    ['grantRemove'],
    {},
  ),
};
