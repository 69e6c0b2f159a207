import { randomUUID } from 'node:crypto';
import {
  applicationAct,
  FORMAL,
  giveApplication,
  giveCall,
  leadCall,
  NAMING,
  type CallStep,
} from '../../support/give-calls';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

/** Where the application stands: acts on it while the call is open, the state of the call then, and acts after that. */
interface Where {
  readonly open?: readonly string[];
  readonly call?: CallStep;
  readonly then?: readonly string[];
  readonly decided?: readonly string[];
}

const SOURCE = { kind: 'SECOND_SOURCE', citation: 'Schlussbericht' };
const STEP = { happened: '2016-05', reason: 'So beschlossen.', source: SOURCE };

const further = async (
  { platform, staff }: Stage,
  id: string,
  acts: readonly string[] = [],
): Promise<void> => {
  for (const act of acts) {
    const version = await currentVersion({ platform } as Stage, staff, 'application', id);
    await applicationAct(platform.give, staff, act, { id, version }, act === 'applicationName' ? NAMING : {});
  }
};

const applicationCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  where: Where,
  input: (stage: Stage) => Promise<Record<string, unknown>> | Record<string, unknown>,
): ActCase => ({
  record: 'application',
  // Nobody else sees an application that is not named.
  stranger: 'NOT_FOUND',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { platform, office, staff, actor } = stage;
    const { give } = platform;
    const call = await giveCall(give, office, { until: 'callPublish', visibility: 'NETWORK' });
    const stated = { applicantId: actor.id, title: 'Idee' };
    const { id } = await giveApplication(give, staff, call.id, stated, where.open ?? []);
    if (where.call) await leadCall(give, staff, call, where.call, 'callPublish');
    await further(stage, id, where.then);
    if (where.decided) {
      const version = await currentVersion(stage, staff, 'call', call.id);
      await leadCall(give, staff, { id: call.id, version }, 'callDecide', where.call);
      await further(stage, id, where.decided);
    }
    const rest = await input(stage);
    const expectedVersion = await currentVersion(stage, staff, 'application', id);
    return { person: staff, input: { applicationId: id, expectedVersion, ...rest } };
  },
});

const WRONG = 'WRONG_STATE';
const CHOSEN: Where = { open: FORMAL, call: 'callSelectionStart' };
const DECIDED: Where = { ...CHOSEN, then: ['applicationSelect'], decided: [] };

/** What can be done with an application. */
export const APPLICATION_CASES: Readonly<Record<string, ActCase>> = {
  applicationRecord: {
    record: 'application',
    again: 'SAME',
    lesser: 'NOT_FOUND',
    ready: async ({ platform, office, staff, actor }) => {
      const { give } = platform;
      const { id } = await giveCall(give, office, { until: 'callPublish', visibility: 'NETWORK' });
      const project = await give.project(office);
      return {
        person: staff,
        input: {
          callId: id,
          clientKey: randomUUID(),
          applicantId: actor.id,
          title: 'Kiezküche',
          submitted: '2024-05-08',
          appliesAsDistrict: false,
          hasProgrammeArea: true,
          projectId: project.id,
        },
      };
    },
  },
  applicationChange: applicationCase(
    { again: 'OK', can: 'viewerCanChange', service: 'OK' },
    {},
    async ({ platform, office, partnerActor }) => ({
      applicantId: partnerActor.id,
      title: 'Neu',
      submitted: '2024-05',
      appliesAsDistrict: false,
      hasProgrammeArea: false,
      projectId: (await platform.give.project(office)).id,
    }),
  ),
  applicationSubmit: applicationCase({ again: WRONG, can: 'viewerCanSubmit', service: 'OK' }, {}, () => ({
    submitted: '2024-05-08',
    source: SOURCE,
  })),
  applicationCheck: applicationCase(
    { again: WRONG, can: 'viewerCanCheck' },
    { open: ['applicationSubmit'] },
    () => ({ finding: 'REJECTED', rule: 'Unterlagen fehlen.', happened: '2024-07', source: SOURCE }),
  ),
  applicationExamine: applicationCase(
    { again: WRONG, can: 'viewerCanExamine', service: 'OK' },
    { open: FORMAL, call: 'callClose' },
    () => STEP,
  ),
  applicationSelect: applicationCase({ again: WRONG, can: 'viewerCanSelect' }, CHOSEN, () => STEP),
  applicationReserve: applicationCase({ again: WRONG, can: 'viewerCanReserve' }, CHOSEN, () => STEP),
  applicationDecline: applicationCase({ again: WRONG, can: 'viewerCanDecline' }, CHOSEN, () => STEP),
  applicationWithdraw: applicationCase(
    { again: WRONG, can: 'viewerCanWithdraw', service: 'OK' },
    { open: FORMAL },
    () => STEP,
  ),
  applicationDropOut: applicationCase(
    { again: WRONG, can: 'viewerCanDropOut', service: 'OK' },
    DECIDED,
    () => STEP,
  ),
  applicationName: applicationCase({ again: WRONG, can: 'viewerCanName' }, DECIDED, () => NAMING),
  // A named application is seen as far as its call.
  applicationUnname: applicationCase(
    { again: WRONG, can: 'viewerCanUnname', stranger: 'FORBIDDEN' },
    { ...DECIDED, decided: ['applicationName'] },
    () => ({}),
  ),
  applicationStepBack: applicationCase(
    { again: WRONG, can: 'viewerCanStepBack' },
    { open: ['applicationSubmit'] },
    () => ({}),
  ),
};
