import 'reflect-metadata';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { Viewer, type Role } from '@kiezgraph/kernel/viewer';
import type { EventEntity } from './event.entity';
import { may, objectionTo, type EventActName } from './event.policy';
import { EventStatus } from './event.words';

const OFFICE = 101;

const identity = (isService: boolean) => ({
  issuer: 'https://issuer.example',
  subject: 'somebody',
  isService,
  granted: [],
  expiresAt: new Date(),
});

const viewer = (role: Role, officeId = OFFICE, isService = false): Viewer =>
  new Viewer(identity(isService), [{ id: null, officeId, role, districtId: null }]);

const event = (status: EventStatus): EventEntity => ({ officeId: OFFICE, status }) as EventEntity;

const ACTS: EventActName[] = [
  'change',
  'move',
  'announce',
  'hold',
  'document',
  'cancel',
  'revive',
  'setVisibility',
];

test.each<[EventStatus, EventActName[]]>([
  [EventStatus.DRAFT, ['change', 'move', 'announce', 'cancel', 'setVisibility']],
  [EventStatus.ANNOUNCED, ['change', 'move', 'hold', 'cancel', 'setVisibility']],
  [EventStatus.HELD, ['change', 'document', 'revive', 'setVisibility']],
  [EventStatus.DOCUMENTED, ['change', 'document', 'revive', 'setVisibility']],
  [EventStatus.CANCELLED, ['revive', 'setVisibility']],
])('what the office may do with an event that is %s', (status, possible) => {
  expect(ACTS.filter(act => may(act, viewer('OFFICE_STAFF'), event(status)))).toEqual(possible);
});

test.each<Role>(['OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR'])(
  '%s keeps the events of the office',
  role => {
    expect(objectionTo('change', viewer(role), event(EventStatus.DRAFT))).toBeNull();
  },
);

test.each<Role>([
  'ACTOR_REPRESENTATIVE',
  'BODY_MEMBER',
  'DISTRICT_OFFICER',
  'SENATE_OFFICER',
  'AUDITOR',
  'NETWORK_STEWARD',
])('%s changes nothing, whatever the state', role => {
  for (const act of ACTS) {
    for (const status of Object.values(EventStatus)) {
      expect(objectionTo(act, viewer(role), event(status))).toBe(Code.FORBIDDEN);
    }
  }
});

test('another office and the public change nothing', () => {
  for (const act of ACTS) {
    expect(objectionTo(act, viewer('OFFICE_LEAD', 102), event(EventStatus.DRAFT))).toBe(Code.FORBIDDEN);
    expect(objectionTo(act, new Viewer(null, []), event(EventStatus.DRAFT))).toBe(Code.FORBIDDEN);
  }
});

test('a program keeps events but publishes none', () => {
  const program = viewer('OFFICE_STAFF', OFFICE, true);
  expect(may('change', program, event(EventStatus.DRAFT))).toBe(true);
  expect(objectionTo('setVisibility', program, event(EventStatus.DRAFT))).toBe(Code.FORBIDDEN);
});

test('a wrong state is not a missing right', () => {
  expect(objectionTo('hold', viewer('OFFICE_STAFF'), event(EventStatus.DRAFT))).toBe(Code.WRONG_STATE);
});
