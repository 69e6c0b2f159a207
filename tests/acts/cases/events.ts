import { randomUUID } from 'node:crypto';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const eventCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly string[],
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'event',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.event(stage.office, {
      organisers: [stage.actor],
      visibility: 'NETWORK',
    });
    for (const step of steps) {
      const reason = step === 'eventCancel' ? { reason: 'Regen' } : {};
      await stage.platform.give.act(
        stage.staff,
        step,
        { eventId: id, expectedVersion: await currentVersion(stage, stage.staff, 'event', id), ...reason },
        'event',
        'id',
      );
    }
    return {
      person: stage.staff,
      input: {
        eventId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'event', id),
        ...input(stage),
      },
    };
  },
});

const DETAILS = {
  networkId: null,
  workingGroupId: null,
  projectId: null,
  seriesId: null,
  ordinal: 5,
  areaIds: [],
  targetGroups: ['Gewerbe'],
  languages: ['de', 'tr'],
  accessibility: 'Stufenlos.',
  agenda: 'Vorstellung.',
};

const SECOND_SOURCE = { kind: 'SECOND_SOURCE', citation: 'Seite des Netzwerks' };

/** An act on a value that another source gives of an event. */
const valueCase = (withVersion: boolean): ActCase => ({
  record: 'event',
  lesser: 'NOT_FOUND',
  stranger: 'NOT_FOUND',
  again: 'WRONG_STATE',
  ready: async stage => {
    const { id } = await stage.platform.give.event(stage.office, { visibility: 'NETWORK' });
    const { version, values } = await stage.platform.give.act(
      stage.staff,
      'eventValueAdd',
      { eventId: id, field: 'TIME', value: '2018-04-15', source: SECOND_SOURCE },
      'event',
      'version values { id }',
    );
    const input = withVersion ? { expectedVersion: version } : {};
    return { person: stage.staff, input: { valueId: values[0].id, ...input } };
  },
});

/** What can be done with an event. */
export const EVENT_CASES: Readonly<Record<string, ActCase>> = {
  eventCreate: {
    record: 'event',
    again: 'SAME',
    ready: async ({ staff, office, actor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'LUNCH',
        title: 'Mittag',
        time: { startsAt: '2024-05-10T12:00:00Z', endsAt: '2024-05-10T14:00:00Z' },
        description: 'Zweiter Freitag.',
        place: 'Kiezladen',
        onlineUrl: 'https://kiez.example/mittag',
        timeSource: SECOND_SOURCE,
        organiserIds: [actor.id],
        organisersUnknown: false,
        ...DETAILS,
      },
    }),
  },
  eventChange: eventCase({ again: 'OK', can: 'viewerCanChange' }, [], ({ partnerActor }) => ({
    kind: 'LUNCH',
    title: 'Neu',
    description: 'Neu.',
    place: 'Hof',
    onlineUrl: 'https://kiez.example',
    organiserIds: [partnerActor.id],
    organisersUnknown: false,
    ...DETAILS,
  })),
  eventMove: eventCase({ again: 'OK', can: 'viewerCanMove' }, ['eventAnnounce'], () => ({
    time: { period: '2024-09' },
    timeSource: SECOND_SOURCE,
  })),
  eventAnnounce: eventCase({ again: 'WRONG_STATE', can: 'viewerCanAnnounce' }, [], () => ({})),
  eventHold: eventCase({ again: 'WRONG_STATE', can: 'viewerCanHold' }, ['eventAnnounce'], () => ({
    heldOn: '2024-05-08',
  })),
  eventDocument: eventCase({ again: 'OK', can: 'viewerCanDocument' }, ['eventAnnounce', 'eventHold'], () => ({
    summary: 'Es war gut.',
    minutes: 'Wir haben gesprochen.',
  })),
  eventValueAdd: {
    record: 'event',
    lesser: 'NOT_FOUND',
    again: 'SAME',
    can: 'viewerCanSource',
    ready: async ({ platform, office, staff }) => {
      const { id } = await platform.give.event(office, { visibility: 'NETWORK' });
      const said = { field: 'TIME', value: '2018-04-15', source: SECOND_SOURCE };
      return { person: staff, input: { eventId: id, clientKey: randomUUID(), ...said } };
    },
  },
  eventValuePrefer: valueCase(true),
  eventValueRemove: valueCase(false),
  eventCancel: eventCase({ again: 'WRONG_STATE', can: 'viewerCanCancel' }, ['eventAnnounce'], () => ({
    reason: 'Regen.',
  })),
  eventRevive: eventCase({ again: 'WRONG_STATE', can: 'viewerCanRevive' }, ['eventCancel'], () => ({})),
  eventVisibilityChange: eventCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
};
