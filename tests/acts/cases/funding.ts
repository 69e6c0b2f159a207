import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const projectCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage) => Record<string, unknown>,
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
        ...input(stage),
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

/** What can be done with a project and its grants. */
export const FUNDING_CASES: Readonly<Record<string, ActCase>> = {
  projectCreate: {
    record: 'project',
    again: 'SAME',
    ready: async ({ staff, office, actor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        title: 'Kiezküche',
        description: 'Kochen.',
        period: '2024/2026',
        roles: [{ role: 'CARRIER', actorId: actor.id }],
      },
    }),
  },
  projectChange: projectCase({ again: 'OK', can: 'viewerCanChange' }, [], ({ partnerActor }) => ({
    title: 'Neu',
    description: 'Neu.',
    period: '2025',
    addRoles: [{ role: 'PARTNER', actorId: partnerActor.id }],
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
  projectVisibilityChange: projectCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [] }),
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
        amount: '66000.00',
        amountSource: { kind: 'SECOND_SOURCE', citation: 'Internetseite' },
        period: '2024',
      },
    }),
  },
  grantChange: grantCase({ again: 'OK', can: 'viewerCanChange' }, [], {
    programme: 'Baufonds',
    amount: '12.50',
    amountSource: { kind: 'INFERRED', citation: 'Jahresbericht' },
    period: '2024/2025',
  }),
  grantRemove: grantCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, [], {}),
  // A removed grant is seen by its own office only.
  grantRestore: grantCase(
    { again: 'WRONG_STATE', stranger: 'NOT_FOUND', can: 'viewerCanRestore' },
    ['grantRemove'],
    {},
  ),
};
