import { randomUUID } from 'node:crypto';
import { numbered } from '../../support/give';
import { attempt, type Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const CONTACT = {
  street: 'Prinzenallee 1',
  postalCode: '13357',
  city: 'Berlin',
  website: 'https://kiez.example',
  email: 'post@kiez.example',
  phone: '+49 30 123456',
};

const LOCATION = {
  coordinates: { latitude: 52.5501, longitude: 13.3903 },
  planningArea: { key: '01400939', edition: 'FROM_2021' },
  localityId: numbered('Locality', '0106'),
  isOutsideAreas: true,
  period: '2016-04/..',
};

const PROFILE = {
  fieldsOfActivity: ['Jugendarbeit', 'Medien'],
  languages: ['de', 'tr'],
  openingHours: 'Mo bis Fr 10–18 Uhr',
  accessibility: 'Stufenlos.',
  links: [{ label: 'Mediathek', url: 'https://kiez.example/mediathek' }],
  establishedInAreaSince: '2002~',
};

const actorCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  input: Record<string, unknown>,
  before: (stage: Stage, id: string) => Promise<void> = async () => undefined,
): ActCase => ({
  record: 'actor',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await stage.platform.give.actor(stage.office, { visibility: 'NETWORK' });
    await before(stage, id);
    return {
      person: stage.staff,
      input: {
        actorId: id,
        expectedVersion: await currentVersion(stage, stage.staff, 'actor', id),
        ...input,
      },
    };
  },
});

const archived = async (stage: Stage, id: string): Promise<void> => {
  await attempt(stage, stage.staff, 'actorArchive', 'actor', {
    actorId: id,
    expectedVersion: await currentVersion(stage, stage.staff, 'actor', id),
  });
};

/** What can be done with an actor. */
export const ACTOR_CASES: Readonly<Record<string, ActCase>> = {
  actorCreate: {
    record: 'actor',
    again: 'SAME',
    ready: async ({ staff, office }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'MEDIA',
        name: 'Kiezradio',
        namePeriod: '2016/..',
        namePeriodSource: { kind: 'INFERRED', citation: 'Webseite' },
        names: [
          {
            kind: 'OFFICIAL',
            name: 'Kiezradio e. V.',
            period: '2016/..',
            source: { kind: 'INFERRED', citation: 'Webseite' },
          },
        ],
        districtId: numbered('District', '01'),
        contact: CONTACT,
        location: LOCATION,
        profile: PROFILE,
        portrait: 'Ein Radio.\nIm Kiez.',
      },
    }),
  },
  actorChange: actorCase(
    { again: 'OK', can: 'viewerCanChange' },
    {
      kind: 'MEDIA',
      name: 'Neuer Name',
      namePeriod: '2017/..',
      namePeriodSource: { kind: 'SECOND_SOURCE', citation: 'Webseite' },
      names: [
        { kind: 'SHORT', name: 'NN', period: '2017/..', source: { kind: 'STATED', citation: 'Satzung' } },
      ],
      districtId: numbered('District', '02'),
      contact: CONTACT,
      location: {
        ...LOCATION,
        localityId: numbered('Locality', '0202'),
        planningArea: { key: '02010104', edition: 'UNTIL_2020' },
      },
      portrait: 'Neu.',
      profile: PROFILE,
    },
  ),
  actorVisibilityChange: actorCase(
    { again: 'OK', service: 'FORBIDDEN', can: 'viewerCanSetVisibility' },
    { visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] },
  ),
  actorArchive: actorCase({ again: 'WRONG_STATE', can: 'viewerCanArchive' }, {}),
  actorRestore: actorCase({ again: 'WRONG_STATE', can: 'viewerCanRestore' }, {}, archived),
};
