import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

/** A cooperation between the stage's two offices, as far as the steps bring it. */
const cooperationCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  speaker: 'office' | 'partner',
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'cooperation',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { office, partner, actor, partnerActor, platform } = stage;
    const { id } = await platform.give.cooperation(office, {
      parties: [actor, partnerActor],
      visibility: 'NETWORK',
    });
    const days: Record<string, Record<string, string>> = {
      cooperationStart: { startedOn: '2024-05-08' },
      cooperationEnd: { endedOn: '2024-06-08' },
    };
    for (const step of steps) {
      const by = step === 'cooperationAgree' ? partner.lead : office.lead;
      await platform.give.act(
        by,
        step,
        {
          cooperationId: id,
          expectedVersion: await currentVersion(stage, by, 'cooperation', id),
          ...days[step],
        },
        'cooperation',
        'id',
      );
    }
    const person = speaker === 'office' ? office.lead : partner.lead;
    return {
      person,
      input: {
        cooperationId: id,
        expectedVersion: await currentVersion(stage, person, 'cooperation', id),
        ...input(stage),
      },
    };
  },
});

/** What can be done with a cooperation. */
export const COOPERATION_CASES: Readonly<Record<string, ActCase>> = {
  cooperationPropose: {
    record: 'cooperation',
    again: 'SAME',
    ready: async ({ staff, office, actor, partnerActor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'LECTURE',
        title: 'Lesestunde',
        description: 'Jeden Freitag.',
        initiatedBy: 'BUSINESS',
        period: '2024/2026',
        parties: [
          { actorId: actor.id, role: 'GIVER' },
          { actorId: partnerActor.id, role: 'RECEIVER' },
        ],
      },
    }),
  },
  cooperationChange: cooperationCase(
    { again: 'OK', can: 'viewerCanChange', service: 'OK' },
    [],
    'office',
    ({ actor, partnerActor }) => ({
      kind: 'SPACE',
      title: 'Neuer Titel',
      description: 'Neu.',
      initiatedBy: 'BUSINESS',
      period: '2025',
      parties: [
        { actorId: partnerActor.id, role: 'GIVER' },
        { actorId: actor.id, role: 'BOTH' },
      ],
    }),
  ),
  cooperationWithdraw: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanWithdraw', service: 'OK' },
    [],
    'office',
    () => ({}),
  ),
  cooperationVisibilityChange: cooperationCase(
    { again: 'OK', can: 'viewerCanSetVisibility' },
    [],
    'office',
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [] }),
  ),
  cooperationAgree: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanAgree' },
    [],
    'partner',
    ({ partner }) => ({ officeId: partner.id, naming: 'NETWORK' }),
  ),
  cooperationDecline: cooperationCase(
    { again: 'OK', can: 'viewerCanDecline' },
    [],
    'partner',
    ({ partner }) => ({ officeId: partner.id, reason: 'Keine Zeit.' }),
  ),
  cooperationStart: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanStart' },
    ['cooperationAgree'],
    'partner',
    ({ partner }) => ({ officeId: partner.id, startedOn: '2024-05-08' }),
  ),
  cooperationEnd: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanEnd' },
    ['cooperationAgree', 'cooperationStart'],
    'partner',
    ({ partner }) => ({ officeId: partner.id, endedOn: '2024-07-01', reason: 'Fertig.' }),
  ),
  cooperationResume: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanResume' },
    ['cooperationAgree', 'cooperationStart', 'cooperationEnd'],
    'partner',
    ({ partner }) => ({ officeId: partner.id }),
  ),
};
