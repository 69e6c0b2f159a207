import { randomUUID } from 'node:crypto';
import type { Giver, GivenOffice, GivenRecord, Wanted } from './give';
import { givenRecord, seenAs } from './give-network';
import type { Json } from './json';
import type { Person } from './person';

/** Takes a call a step further at the version it has now; what it is then. */
export const callAct = async (
  give: Giver,
  by: Person,
  act: string,
  call: { readonly id: string; readonly version: number },
  more: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> =>
  give.act(by, act, { callId: call.id, expectedVersion: call.version, ...more }, 'call', 'id version');

/** The same for an application. */
export const applicationAct = async (
  give: Giver,
  by: Person,
  act: string,
  application: { readonly id: string; readonly version: number },
  more: Record<string, unknown> = {},
): Promise<{ id: string; version: number }> =>
  give.act(
    by,
    act,
    { applicationId: application.id, expectedVersion: application.version, ...more },
    'application',
    'id version',
  );

/** The acts that take a call to a state, from a draft. */
const LIFE = ['callPublish', 'callClose', 'callSelectionStart', 'callDecide'] as const;
export type CallStep = (typeof LIFE)[number];

/** Takes a call from one step of its life to another. */
export const leadCall = async (
  give: Giver,
  by: Person,
  call: { id: string; version: number },
  until: CallStep,
  after?: CallStep,
): Promise<{ id: string; version: number }> => {
  let { version } = call;
  for (const step of LIFE.slice(after ? LIFE.indexOf(after) + 1 : 0, LIFE.indexOf(until) + 1))
    ({ version } = await callAct(give, by, step, { id: call.id, version }));
  return { id: call.id, version };
};

export interface WantedCall extends Wanted {
  readonly actors?: readonly GivenRecord[];
  readonly until?: CallStep;
  readonly input?: Record<string, unknown>;
}

/** A call, by default a draft without rules, which the actors issue. */
export const giveCall = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, actors = [], until, input = {}, ...wanted }: WantedCall = {},
): Promise<GivenRecord> => {
  const title = `Aufruf ${randomUUID().slice(0, 8)}`;
  const roles = actors.map(({ id }) => ({ role: 'ISSUER', actorId: id }));
  const stated = {
    officeId: office.id,
    kind: 'EXTERNAL',
    title,
    roles,
    opens: '2024-05-01',
    closes: '2024-06',
  };
  const made = await give.act(by, 'callCreate', { ...stated, ...input }, 'call', 'id version');
  const led = until ? await leadCall(give, by, made, until) : made;
  const version = await seenAs(give, office, 'call', led, { by, ...wanted });
  return givenRecord({ id: made.id, version }, title);
};

/** An application of a call, a draft; further acts take it on. */
export const giveApplication = async (
  give: Giver,
  by: Person,
  callId: string,
  input: Record<string, unknown> = {},
  acts: readonly string[] = [],
): Promise<{ id: string; version: number }> => {
  let made: Json = await give.act(by, 'applicationRecord', { callId, ...input }, 'application', 'id version');
  for (const act of acts)
    made = await applicationAct(
      give,
      by,
      act,
      made,
      act === 'applicationCheck' ? { finding: 'OK' } : act === 'applicationName' ? NAMING : {},
    );
  return made;
};

export const NAMING = { namedOn: '2016-05-30', source: { kind: 'STATED', citation: 'Meldung' } };

/** What takes an application to the selection. */
export const FORMAL = ['applicationSubmit', 'applicationCheck'];

/** An application whose applicant is named publicly, of a decided call of its own, seen as far as the call. */
export const giveNamedApplication = async (
  give: Giver,
  office: GivenOffice,
  { by = office.lead, actors = [], ...wanted }: WantedCall = {},
): Promise<GivenRecord> => {
  const title = `Idee ${randomUUID().slice(0, 8)}`;
  const call = await giveCall(give, office, { by, actors, until: 'callPublish' });
  const applicant = actors[0] ?? (await give.actor(office, { visibility: 'PUBLIC' }));
  const drafted = await giveApplication(give, by, call.id, { title, applicantId: applicant.id }, FORMAL);
  const open = await leadCall(give, by, call, 'callSelectionStart', 'callPublish');
  const selected = await applicationAct(give, by, 'applicationSelect', drafted);
  const decided = await callAct(give, by, 'callDecide', open);
  const named = await applicationAct(give, by, 'applicationName', selected, NAMING);
  await seenAs(give, office, 'call', decided, { by, ...wanted });
  return givenRecord(named, title);
};

/** A call with parts and an application of one office, for questions by their keys. */
export const keepCalls = async (
  { give }: { give: Giver },
  office: GivenOffice,
  actor: GivenRecord,
  into: Record<string, string>,
): Promise<void> => {
  const by = office.lead;
  const call = await giveCall(give, office, { actors: [actor], until: 'callPublish' });
  const news = { publishedOn: '2016-05-30', text: 'Neues.' };
  into['Application'] = (await giveApplication(give, by, call.id)).id;
  const told = await callAct(give, by, 'callUpdateAdd', call, news);
  const decided = await leadCall(give, by, told, 'callDecide', 'callPublish');
  const at = { callId: call.id, expectedVersion: decided.version, selectedCount: 10 };
  const fields = 'roles { id } updates { id } results { id }';
  const { roles, updates, results } = await give.act(by, 'callResultPublish', at, 'call', fields);
  Object.assign(into, {
    Call: call.id,
    CallRole: roles[0].id,
    CallUpdate: updates[0].id,
    CallResult: results[0].id,
  });
};
