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
