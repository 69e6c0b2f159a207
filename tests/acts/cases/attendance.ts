import { randomUUID } from 'node:crypto';
import { giveHeld } from '../../support/give-events';
import { currentVersion, type ActCase } from './act-case';

let year = 1990;
/** A year of which nothing is published yet. */
const nextYear = (): number => (year += 1);

/** Who was at events, and what of it is published. */
export const ATTENDANCE_CASES: Readonly<Record<string, ActCase>> = {
  eventAttendanceRecord: {
    record: 'event',
    lesser: 'NOT_FOUND',
    again: 'OK',
    can: 'viewerCanConclude',
    ready: async stage => {
      const { platform, office, staff, partnerActor } = stage;
      const { id } = await giveHeld(platform.give, office, { by: staff, visibility: 'NETWORK' });
      const expectedVersion = await currentVersion(stage, staff, 'event', id);
      const attendees = [{ actorId: partnerActor.id, people: 2 }];
      return {
        person: staff,
        input: { eventId: id, expectedVersion, attendees, count: 20, volunteerHours: 4.5 },
      };
    },
  },
  attendanceFigurePublish: {
    record: 'attendanceFigure',
    again: 'SAME',
    service: 'FORBIDDEN',
    ready: async ({ office, staff }) => ({
      person: staff,
      input: { officeId: office.id, clientKey: randomUUID(), year: nextYear(), note: 'Gezählt.' },
    }),
  },
  attendanceFigureWithdraw: {
    record: 'attendanceFigure',
    again: 'WRONG_STATE',
    service: 'FORBIDDEN',
    lesser: 'FORBIDDEN',
    can: 'viewerCanWithdraw',
    ready: async ({ platform, office, staff }) => {
      const input = { officeId: office.id, year: nextYear() };
      const { id, version } = await platform.give.act(
        staff,
        'attendanceFigurePublish',
        input,
        'attendanceFigure',
        'id version',
      );
      return { person: staff, input: { attendanceFigureId: id, expectedVersion: version } };
    },
  },
};
