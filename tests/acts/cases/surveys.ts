import { randomUUID } from 'node:crypto';
import { giveNetwork } from '../../support/give-network';
import { giveSurvey } from '../../support/give-survey';
import { attempt, type Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const SOURCE = { kind: 'SECOND_SOURCE', citation: 'Internetseite' };
const statements = async ({ platform, office, partner, area }: Stage): Promise<Record<string, unknown>> => ({
  title: 'Gewerbeerhebung',
  period: '2017-03~',
  unitsSurveyed: 990,
  unitsSurveyedSource: SOURCE,
  businessesFound: 585,
  businessesFoundSource: SOURCE,
  visited: 100,
  visitedSource: SOURCE,
  joined: 31,
  joinedSource: SOURCE,
  areaId: area.id,
  networkId: (await giveNetwork(platform.give, office)).id,
  projectId: (await platform.give.project(partner, { visibility: 'PUBLIC' })).id,
});

const surveyCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  removed: boolean,
  input: (stage: Stage) => Promise<Record<string, unknown>> | Record<string, unknown>,
): ActCase => ({
  record: 'premisesSurvey',
  lesser: 'NOT_FOUND',
  // What was removed is seen by its own office only.
  stranger: removed ? 'NOT_FOUND' : 'FORBIDDEN',
  ...more,
  ready: async stage => {
    const { platform, office, staff } = stage;
    const { id } = await giveSurvey(platform.give, office, { visibility: 'NETWORK' });
    const at = async (): Promise<Record<string, unknown>> => ({
      premisesSurveyId: id,
      expectedVersion: await currentVersion(stage, staff, 'premisesSurvey', id),
    });
    if (removed) await attempt(stage, staff, 'premisesSurveyRemove', 'premisesSurvey', await at());
    return { person: staff, input: { ...(await at()), ...(await input(stage)) } };
  },
});

/** What can be done with a survey of premises. */
export const SURVEY_CASES: Readonly<Record<string, ActCase>> = {
  premisesSurveyCreate: {
    record: 'premisesSurvey',
    again: 'SAME',
    ready: async stage => ({
      person: stage.staff,
      input: { officeId: stage.office.id, clientKey: randomUUID(), ...(await statements(stage)) },
    }),
  },
  premisesSurveyChange: surveyCase({ again: 'OK', can: 'viewerCanChange' }, false, statements),
  premisesSurveyVisibilityChange: surveyCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    false,
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
  premisesSurveyRemove: surveyCase({ again: 'WRONG_STATE', can: 'viewerCanRemove' }, false, () => ({})),
  premisesSurveyRestore: surveyCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, true, () => ({})),
};
