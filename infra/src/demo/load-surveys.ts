import { clientKeyOf, readFacts, type SurveyFact } from './facts';
import { clientOf, officeIdOf, setVisibility, type Loaded, type LoadedKeys } from './loading';
import type { OfficeClients } from './office-client';

const SURVEY = 'id version visibility';

/** The surveys of premises; a count that no source states stays unknown. */
export const loadSurveys = async (clients: OfficeClients, keys: LoadedKeys): Promise<void> => {
  for (const { key, office, project, network, visibility, ...stated } of readFacts<SurveyFact[]>('surveys')) {
    const client = await clientOf(clients, office);
    const input = {
      clientKey: clientKeyOf(key),
      officeId: officeIdOf(office),
      ...stated,
      ...(project && { projectId: keys.get('project', project) }),
      ...(network && { networkId: keys.get('network', network) }),
    };
    const survey = await client.must<Loaded>('premisesSurveyCreate', 'premisesSurvey', input, SURVEY);
    await setVisibility(client, 'premisesSurvey', survey, { visibility }, SURVEY);
  }
};
