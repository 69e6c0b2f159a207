import { randomUUID } from 'node:crypto';
import { callAct, giveCall, type CallStep } from '../../support/give-calls';
import { giveProgramme } from '../../support/give-programme';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const SOURCE = { kind: 'SECOND_SOURCE', citation: 'Meldung' };

const callCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  until: CallStep | undefined,
  input: (stage: Stage, callId: string) => Promise<Record<string, unknown>> | Record<string, unknown>,
): ActCase => ({
  record: 'call',
  lesser: 'NOT_FOUND',
  service: 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { office, platform, staff } = stage;
    const { id } = await giveCall(platform.give, office, {
      ...(until && { until }),
      visibility: 'NETWORK',
    });
    const rest = await input(stage, id);
    const expectedVersion = await currentVersion(stage, staff, 'call', id);
    return { person: staff, input: { callId: id, expectedVersion, ...rest } };
  },
});

const STEP = { happened: '2016-05', source: SOURCE };
const WRONG = 'WRONG_STATE';

/** A part that the call has, made by an act. */
const part = async (
  { platform, staff }: Stage,
  callId: string,
  act: string,
  more: Record<string, unknown>,
  list: string,
): Promise<string> => {
  const version = await currentVersion({ platform } as Stage, staff, 'call', callId);
  await callAct(platform.give, staff, act, { id: callId, version }, more);
  const { data } = await platform.ask(staff, `query Parts($id: ID!) { call(id: $id) { ${list} { id } } }`, {
    id: callId,
  });
  return data.call[list][0].id;
};

/** What can be done with a call. */
export const CALL_CASES: Readonly<Record<string, ActCase>> = {
  callCreate: {
    record: 'call',
    again: 'SAME',
    ready: async ({ staff, office, actor, platform }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'EXTERNAL',
        title: 'Kooperationen',
        alternateTitles: ['Projektaufruf: Kooperationen'],
        audience: 'Städte und Gemeinden',
        task: 'Ein konkretes Vorhaben beginnen.',
        topics: ['Soziales'],
        topicsAreOpen: true,
        eligibility: {
          kinds: ['MUNICIPALITY'],
          districtMayApply: true,
          needsAreaOfProgrammeId: (await giveProgramme(platform)).id,
        },
        quota: 10,
        support: { advice: 'YES', money: 'UNKNOWN', period: '2016-04/2017-09' },
        opens: '2016-01',
        closes: '2016-03',
        applicationListIsComplete: true,
        roles: [{ role: 'ISSUER', actorId: actor.id, source: SOURCE }],
      },
    }),
  },
  callChange: callCase(
    { again: 'NOT_FOUND', can: 'viewerCanChange', service: 'OK' },
    undefined,
    async (stage, callId) => {
      const role = { addRoles: [{ role: 'PRINCIPAL', actorId: stage.actor.id }] };
      return {
        title: 'Neu',
        alternateTitles: ['Auch neu'],
        audience: 'Alle',
        task: 'Mitmachen.',
        topics: ['Bildung'],
        topicsAreOpen: false,
        eligibility: { kinds: ['NONPROFIT'], districtMayApply: false, needsAreaOfProgrammeId: null },
        quota: 3,
        support: { advice: 'NO', money: 'YES', period: '2016' },
        opens: '2016-02',
        closes: '2016-04',
        applicationListIsComplete: true,
        addRoles: [{ role: 'COMPANION', actorId: stage.partnerActor.id, source: SOURCE }],
        removeCallRoleIds: [await part(stage, callId, 'callChange', role, 'roles')],
      };
    },
  ),
  callPublish: callCase({ again: WRONG, can: 'viewerCanPublish' }, undefined, () => STEP),
  callClose: callCase({ again: WRONG, can: 'viewerCanClose' }, 'callPublish', () => STEP),
  callSelectionStart: callCase({ again: WRONG, can: 'viewerCanStartSelection' }, 'callClose', () => STEP),
  callDecide: callCase({ again: WRONG, can: 'viewerCanDecide' }, 'callSelectionStart', () => STEP),
  callCancel: callCase({ again: WRONG, can: 'viewerCanCancel' }, 'callPublish', () => ({
    ...STEP,
    reason: 'Kein Geld.',
  })),
  callReopen: callCase({ again: WRONG, can: 'viewerCanReopen' }, 'callPublish', () => ({})),
  callVisibilityChange: callCase({ again: 'OK', can: 'viewerCanSetVisibility' }, undefined, () => ({
    visibility: 'PUBLIC',
    sharedWithOfficeIds: [],
    namedMembershipIds: [],
  })),
  callUpdateAdd: callCase({ again: 'OK', can: 'viewerCanKeepNews', service: 'OK' }, 'callPublish', () => ({
    publishedOn: '2016-05-30',
    text: 'Die zehn sind ausgewählt.',
    source: SOURCE,
  })),
  callUpdateRemove: callCase(
    { again: 'NOT_FOUND', can: 'viewerCanKeepNews', service: 'OK' },
    'callPublish',
    async (stage, callId) => ({
      callUpdateId: await part(
        stage,
        callId,
        'callUpdateAdd',
        { publishedOn: '2016-05-30', text: 'Neues.' },
        'updates',
      ),
    }),
  ),
  callResultPublish: callCase({ again: 'OK', can: 'viewerCanPublishResult' }, 'callDecide', () => ({
    publishedOn: '2016-05-30',
    quota: 10,
    selectedCount: 10,
    namedCount: 3,
    droppedOutCount: 0,
    source: SOURCE,
  })),
  callResultRemove: callCase(
    { again: 'NOT_FOUND', can: 'viewerCanRemoveResult' },
    'callDecide',
    async (stage, callId) => ({
      callResultId: await part(stage, callId, 'callResultPublish', { selectedCount: 10 }, 'results'),
    }),
  ),
};
