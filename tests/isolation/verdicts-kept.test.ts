import type { Client } from 'pg';
import { inside, signedPass } from '../support/door';
import type { GivenMember, GivenOffice } from '../support/give';
import { versionOf } from '../support/give-events';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';

/** Whoever runs SQL of their own reads no verdict on a cooperation that is kept from them, unless their own office said it. */
let platform: Platform;
let login: Client;
let office: GivenOffice;
let partner: GivenOffice;
let named: GivenMember;
let staff: GivenMember;

beforeAll(async () => {
  platform = await openPlatform();
  login = await platform.database.login('cooperations');
  [office, partner] = [await platform.give.office(), await platform.give.office({ district: '02' })];
  named = await platform.give.member(office, 'OFFICE_STAFF');
  staff = await platform.give.member(office, 'OFFICE_STAFF');
});
afterAll(() => platform.close());

const act = async (person: Person, name: string, id: string, input = {}): Promise<void> => {
  const expectedVersion = await versionOf(platform, person, 'cooperation', id);
  const said = { cooperationId: id, expectedVersion, ...input };
  await platform.give.act(person, name, said, 'cooperation', 'id');
};

/** The offices whose verdicts on a cooperation somebody reads. */
const read = async (person: Person, id: string): Promise<number[]> => {
  const [, , uuid] = Buffer.from(id, 'base64url').toString().split(':');
  const { rows } = await inside(login, signedPass(platform.database, 'cooperations', person), () =>
    login.query<{ office_id: number }>(
      'select office_id from cooperations.verdict where cooperation_id = $1 order by created_at',
      [uuid],
    ),
  );
  return rows.map(row => row.office_id);
};

const see = (id: string, visibility: string): Promise<void> =>
  act(named, 'cooperationVisibilityChange', id, { visibility, sharedWithOfficeIds: [] });

test('what was said is read by the offices of the parties, of a restricted cooperation by the named and by who said it', async () => {
  const [mine, second, theirs] = [
    await platform.give.actor(office, { visibility: 'PUBLIC' }),
    await platform.give.actor(office, { visibility: 'PUBLIC' }),
    await platform.give.actor(partner, { visibility: 'PUBLIC' }),
  ];
  const { id } = await platform.give.cooperation(office, { parties: [mine, theirs], by: named });
  await act(partner.lead, 'cooperationDecline', id);
  const all = await read(named, id);
  expect(new Set(all)).toEqual(new Set([office.number, partner.number]));
  for (const person of [staff, partner.lead]) expect(await read(person, id)).toEqual(all);

  // Only among the own can it be restricted; what the other office said before stays.
  const parties = [
    { actorId: mine.id, role: 'GIVER' },
    { actorId: second.id, role: 'RECEIVER' },
  ];
  await act(named, 'cooperationChange', id, { parties });
  const anew = [...all, office.number];
  expect(await read(staff, id)).toEqual(anew);
  await see(id, 'RESTRICTED');
  expect(await read(staff, id)).toEqual([]);
  expect(await read(named, id)).toEqual(anew);
  expect(await read(partner.lead, id)).toEqual([partner.number]);
  await act(named, 'cooperationStart', id, { startedOn: '2024-05-08' });
  expect(await read(staff, id)).toEqual([]);
  expect(await read(named, id)).toEqual([...anew, office.number]);

  await see(id, 'NETWORK');
  for (const person of [staff, named]) expect(await read(person, id)).toEqual([...anew, office.number]);
  expect(await read(partner.lead, id)).toEqual(all);
});
