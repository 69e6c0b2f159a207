import { randomUUID } from 'node:crypto';
import type { Json } from '../../support/json';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const STATED: Readonly<Record<string, Record<string, string>>> = {
  cooperationStart: { startedOn: '2024-05-08' },
  cooperationPause: { pausedOn: '2024-05-20' },
  cooperationFulfil: { fulfilledOn: '2024-06-01' },
  cooperationEnd: { endedOn: '2024-06-08' },
};

/** Brings a cooperation of the stage's offices one act further. */
export const takeStep = async (stage: Stage, id: string, step: string): Promise<Json> => {
  const { office, partner, platform } = stage;
  if (step === 'contributionRecord') {
    const input = { cooperationId: id, officeId: office.id, period: '2024-05' };
    return platform.give.act(office.lead, step, input, 'contribution', 'id version');
  }
  const by = step === 'cooperationAgree' ? partner.lead : office.lead;
  const expectedVersion = await currentVersion(stage, by, 'cooperation', id);
  const input = { cooperationId: id, expectedVersion, ...STATED[step] };
  return platform.give.act(by, step, input, 'cooperation', 'id version status');
};

/** A cooperation between the stage's two offices, as far as the steps bring it. */
export const cooperationCase = (
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
    for (const step of steps) await takeStep(stage, id, step);
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
        agreedOn: '2024-01-01',
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
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
  cooperationAgree: cooperationCase(
    { again: 'WRONG_STATE', can: 'viewerCanAgree' },
    [],
    'partner',
    ({ partner }) => ({ officeId: partner.id, naming: 'NETWORK', agreedOn: '2024-02-01' }),
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
