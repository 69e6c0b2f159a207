import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import { giveNetwork, givenRecord, seenAs } from './give-network';

export interface WantedSurvey extends Wanted {
  readonly input?: Record<string, unknown>;
}

/** A survey of premises in the office's area, as the demo's facts have one. */
export const giveSurvey = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, input = {}, ...wanted }: WantedSurvey = {},
): Promise<GivenRecord> => {
  const title = `Erhebung ${randomUUID().slice(0, 8)}`;
  const made = await give.act(
    by,
    'premisesSurveyCreate',
    {
      officeId: office.id,
      title,
      period: '2017',
      unitsSurveyed: 990,
      businessesFound: 585,
      joined: 31,
      areaId: office.areaId,
      ...input,
    },
    'premisesSurvey',
    'id version',
  );
  const version = await seenAs(give, office, 'premisesSurvey', made, { by, ...wanted });
  return givenRecord({ id: made.id, version }, title);
};

/** One that refers to a public project and a public network; they carry its title, so that a filter finds them by it. */
const references = new Map<string, { projectId: string; networkId: string }>();
export const referencesOf = (survey: GivenRecord): { projectId: string; networkId: string } =>
  references.get(survey.id) ?? { projectId: '', networkId: '' };

export const giveReferringSurvey = async (
  give: Giver,
  office: GivenOffice,
  wanted: WantedSurvey,
): Promise<GivenRecord> => {
  const project = await give.project(office, { visibility: 'PUBLIC' });
  const network = await giveNetwork(give, office, { visibility: 'PUBLIC' });
  const input = { projectId: project.id, networkId: network.id };
  const survey = await giveSurvey(give, office, { ...wanted, input });
  references.set(survey.id, input);
  return survey;
};
