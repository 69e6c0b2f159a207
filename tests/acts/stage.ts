import type { GivenMember, GivenOffice, GivenRecord } from '../support/give';
import type { Person } from '../support/person';
import type { Platform } from '../support/platform';
import type { Json } from '../support/json';

/** Who plays in the tests of acts. */
export interface Stage {
  readonly platform: Platform;
  readonly office: GivenOffice;
  /** Another office, whose actor is a partner. */
  readonly partner: GivenOffice;
  /** An office that has nothing to do with anything. */
  readonly stranger: GivenOffice;
  readonly staff: GivenMember;
  readonly service: GivenMember;
  readonly representative: GivenMember;
  readonly actor: GivenRecord;
  readonly partnerActor: GivenRecord;
  readonly area: { id: string; version: number };
  readonly steward: Person;
}

export const setStage = async (platform: Platform): Promise<Stage> => {
  const { give, steward } = platform;
  const area = await give.area();
  const office = await give.office({ areaId: area.id });
  const [partner, stranger] = [await give.office({ district: '02' }), await give.office({ district: '08' })];
  return {
    platform,
    office,
    partner,
    stranger,
    staff: await give.member(office, 'OFFICE_STAFF'),
    service: await give.member(office, 'OFFICE_STAFF', { isService: true }),
    representative: await give.member(office, 'ACTOR_REPRESENTATIVE'),
    actor: await give.actor(office, { visibility: 'PUBLIC' }),
    partnerActor: await give.actor(partner, { visibility: 'PUBLIC' }),
    area,
    steward,
  };
};

/** What an act answered, taken apart. */
export interface Outcome {
  readonly record: Json;
  readonly codes: readonly string[];
  readonly fields: readonly (string | null)[];
  readonly text: string;
  readonly answer: Json;
}

/** Does an act and gives whatever it answers. */
export const attempt = async (
  { platform }: Stage,
  person: Person | null,
  mutation: string,
  record: string,
  input: Record<string, unknown>,
  fields = 'id version',
): Promise<Outcome> => {
  const inputType = platform.inputTypeOf(mutation);
  const query = `mutation Act($input: ${inputType}!) { ${mutation}(input: $input) { ${record} { ${fields} } userErrors { code message field } } }`;
  const answer = await platform.ask(person, query, { input });
  const payload = answer.data?.[mutation];
  const userErrors: { code: string; message: string; field: string | null }[] = payload?.userErrors ?? [];
  return {
    answer,
    record: payload?.[record] ?? null,
    codes: [
      ...userErrors.map(({ code }) => code),
      ...(answer.errors ?? []).map(({ extensions }) => String(extensions?.['code'])),
    ],
    fields: userErrors.map(({ field }) => field),
    text: JSON.stringify(answer),
  };
};
