import type { GivenOffice } from './give';
import type { Platform } from './platform';

/** What another source states of a grant, beside what counts; the key of the value. */
export const giveGrantValue = async (
  { give, ask }: Platform,
  office: GivenOffice,
  grantId: string,
  value: string | null = '2000.00',
  field = 'AMOUNT',
): Promise<string> => {
  const source = { kind: 'SECOND_SOURCE', citation: 'Internetseite' };
  const input = { grantId, field, value, source };
  await give.act(office.lead, 'grantValueAdd', input, 'grant', 'id');
  const query = 'query Values($id: ID!) { grant(id: $id) { values { id field value } } }';
  const { data } = await ask(office.lead, query, { id: grantId });
  const values: { id: string; field: string; value: string | null }[] = data.grant.values;
  return values.filter(each => each.field === field && each.value === value).at(-1)?.id ?? '';
};

/** What another source states of a project's period; the key of the value. */
export const giveProjectValue = async (
  { give, ask }: Platform,
  office: GivenOffice,
  projectId: string,
  value = '2024-05/2027',
): Promise<string> => {
  const source = { kind: 'SECOND_SOURCE', citation: 'Internetseite' };
  const input = { projectId, field: 'PERIOD', value, source };
  await give.act(office.lead, 'projectValueAdd', input, 'project', 'id');
  const query = 'query Values($id: ID!) { project(id: $id) { values { id value } } }';
  const { data } = await ask(office.lead, query, { id: projectId });
  const values: { id: string; value: string }[] = data.project.values;
  return values.filter(each => each.value === value).at(-1)?.id ?? '';
};
