import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';
import { cooperationCase, takeStep } from './cooperations';

const BEGUN = ['cooperationAgree', 'cooperationStart'];
const GIVEN = [...BEGUN, 'contributionRecord'];

/** One statement of the partner's office on the course, once the steps have brought the cooperation there. */
const stated = (can: string, steps: readonly string[], input: Record<string, string>): ActCase =>
  cooperationCase({ again: 'WRONG_STATE', can }, steps, 'partner', ({ partner }) => ({
    officeId: partner.id,
    ...input,
  }));

const AMOUNTS = {
  kind: 'VOLUNTEER_DAY',
  period: '2024-05-09',
  people: 12,
  hours: 36.25,
  inKindValue: '120.00',
  money: '50.50',
  evidence: 'Teilnahmeliste.',
  evidenceUrl: 'https://beispiel.example/tag',
};

/** A contribution of the stage's office, removed perhaps. */
const contributionCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  isRemoved: boolean,
  input: Record<string, unknown>,
): ActCase => ({
  record: 'contribution',
  stranger: 'NOT_FOUND',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async (stage: Stage) => {
    const { office, actor, partnerActor, platform, staff } = stage;
    const parties = [actor, partnerActor];
    const { id: cooperation } = await platform.give.cooperation(office, { parties, visibility: 'NETWORK' });
    for (const step of BEGUN) await takeStep(stage, cooperation, step);
    const { id } = await takeStep(stage, cooperation, 'contributionRecord');
    const at = async (): Promise<Record<string, unknown>> => ({
      contributionId: id,
      expectedVersion: await currentVersion(stage, staff, 'contribution', id),
    });
    if (isRemoved) await platform.give.act(staff, 'contributionRemove', await at(), 'contribution', 'id');
    return { person: staff, input: { ...(await at()), ...input } };
  },
});

/** The course of a cooperation, and what was given in it. */
export const COURSE_CASES: Readonly<Record<string, ActCase>> = {
  cooperationPause: stated('viewerCanPause', BEGUN, { pausedOn: '2024-06-01' }),
  cooperationWake: stated('viewerCanWake', [...BEGUN, 'cooperationPause'], { wokenOn: '2024-06-01' }),
  cooperationFulfil: stated('viewerCanFulfil', GIVEN, { fulfilledOn: '2024-06-01' }),
  cooperationEstablish: stated('viewerCanEstablish', [...GIVEN, 'cooperationFulfil'], {
    establishedOn: '2024-07-01',
  }),
  cooperationBreakOff: stated('viewerCanBreakOff', BEGUN, {
    brokenOffOn: '2024-06-01',
    reason: 'Der Raum ist gekündigt.',
  }),
  cooperationUndo: stated('viewerCanUndo', BEGUN, { reason: 'Versehen.' }),
  cooperationNamingChange: cooperationCase(
    { again: 'OK', can: 'viewerCanChangeNaming' },
    BEGUN,
    'partner',
    ({ partner }) => ({ officeId: partner.id, naming: 'PUBLIC' }),
  ),
  contributionRecord: {
    record: 'contribution',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    ready: async stage => {
      const { office, partner, actor, partnerActor, platform } = stage;
      const parties = [actor, partnerActor];
      const { id } = await platform.give.cooperation(office, { parties, visibility: 'NETWORK' });
      for (const step of BEGUN) await takeStep(stage, id, step);
      return {
        person: partner.lead,
        input: { cooperationId: id, officeId: partner.id, clientKey: randomUUID(), ...AMOUNTS },
      };
    },
  },
  contributionChange: contributionCase({ again: 'OK', can: 'viewerCanChange' }, false, AMOUNTS),
  contributionRemove: contributionCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, false, {}),
  contributionRestore: contributionCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, true, {}),
};
