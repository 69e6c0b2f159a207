import type { GivenMember, GivenOffice, Level } from '../support/give';
import type { Person } from '../support/person';
import type { Platform } from '../support/platform';

/** What each kind of viewer sees of the records of office `owner`, by level: domain.md §2 as a table. */
export const SEES: Record<string, readonly Level[]> = {
  'the public': ['PUBLIC'],
  'somebody with an account and no office': ['PUBLIC'],
  'its lead': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its staff': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its finance': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its mediator, who is named': ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its other mediator': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its service account': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
  'its representative of an actor': ['PUBLIC'],
  'its body member': ['PUBLIC'],
  'the lead of the office shared with': ['SHARED', 'NETWORK', 'PUBLIC'],
  'the staff of the office shared with': ['SHARED', 'NETWORK', 'PUBLIC'],
  'the representative at the office shared with': ['PUBLIC'],
  'the lead of another office': ['NETWORK', 'PUBLIC'],
  'the staff of another office': ['NETWORK', 'PUBLIC'],
  'the officer of its district': ['NETWORK', 'PUBLIC'],
  'the officer of another district': ['NETWORK', 'PUBLIC'],
  'the Senate officer': ['NETWORK', 'PUBLIC'],
  'the auditor': ['NETWORK', 'PUBLIC'],
  'the steward': ['NETWORK', 'PUBLIC'],
  'its ended member': ['PUBLIC'],
  'its removed member': ['PUBLIC'],
  'its member of next year': ['PUBLIC'],
  'its member by an ended assignment': ['PUBLIC'],
  'its member by a running assignment': ['OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
};

/** Who sees what is public money and was submitted, beyond the table above. */
export const OVERSIGHT = ['the officer of its district', 'the Senate officer', 'the auditor'];

/** Whose history of a record is not empty: who works in the owning office, as far as they see the record. */
export const KEEPS = Object.entries(SEES)
  .filter(([, levels]) => levels.includes('OFFICE'))
  .map(([name]) => name);

export interface Viewers {
  readonly owner: GivenOffice;
  readonly partner: GivenOffice;
  readonly other: GivenOffice;
  /** By the names of SEES; null is the public. */
  readonly people: Readonly<Record<string, Person | null>>;
  /** Acts for RESTRICTED records and is named on them. */
  readonly mediator: GivenMember;
}

/** Makes the offices and everybody who looks, through the acts of the register. */
export const makeViewers = async ({ give, steward, person, ask }: Platform): Promise<Viewers> => {
  const area = await give.area({ district: '01' });
  const owner = await give.office({ areaId: area.id });
  const partner = await give.office({ district: '08' });
  const other = await give.office({ district: '02' });
  const [district, otherDistrict] = [
    await give.office({ kind: 'DISTRICT_AUTHORITY', district: '01' }),
    await give.office({ kind: 'DISTRICT_AUTHORITY', district: '02' }),
  ];
  const senate = await give.office({ kind: 'SENATE_AUTHORITY' });
  const ended = await give.assignment(area.id, { period: '2020/2021', endsOn: '2021-12-31' });
  const running = await give.assignment(area.id);
  const mediator = await give.member(owner, 'MEDIATOR');
  const removed = await give.member(owner, 'OFFICE_STAFF');
  const people: Record<string, Person | null> = {
    'the public': null,
    'somebody with an account and no office': person(),
    'its lead': owner.lead,
    'its staff': await give.member(owner, 'OFFICE_STAFF'),
    'its finance': await give.member(owner, 'OFFICE_FINANCE'),
    'its mediator, who is named': mediator,
    'its other mediator': await give.member(owner, 'MEDIATOR'),
    'its service account': await give.member(owner, 'OFFICE_STAFF', { isService: true }),
    'its representative of an actor': await give.member(owner, 'ACTOR_REPRESENTATIVE'),
    'its body member': await give.member(owner, 'BODY_MEMBER'),
    'the lead of the office shared with': partner.lead,
    'the staff of the office shared with': await give.member(partner, 'OFFICE_STAFF'),
    'the representative at the office shared with': await give.member(partner, 'ACTOR_REPRESENTATIVE'),
    'the lead of another office': other.lead,
    'the staff of another office': await give.member(other, 'OFFICE_STAFF'),
    'the officer of its district': await give.member(district, 'DISTRICT_OFFICER'),
    'the officer of another district': await give.member(otherDistrict, 'DISTRICT_OFFICER'),
    'the Senate officer': await give.member(senate, 'SENATE_OFFICER'),
    'the auditor': await give.member(senate, 'AUDITOR'),
    'the steward': steward,
    'its ended member': await give.member(owner, 'OFFICE_STAFF', {
      startsOn: '2020-01-01',
      endsOn: '2021-12-31',
    }),
    'its removed member': removed,
    'its member of next year': await give.member(owner, 'OFFICE_STAFF', { startsOn: '2099-01-01' }),
    'its member by an ended assignment': await give.member(owner, 'OFFICE_STAFF', {
      areaAssignmentId: ended.id,
    }),
    'its member by a running assignment': await give.member(owner, 'OFFICE_STAFF', {
      areaAssignmentId: running.id,
    }),
  };
  const input = { membershipId: removed.membershipId, expectedVersion: 1 };
  await ask(
    owner.lead,
    'mutation Remove($input: MemberRemoveInput!) { memberRemove(input: $input) { membership { id } } }',
    { input },
  );
  return { owner, partner, other, people, mediator };
};
