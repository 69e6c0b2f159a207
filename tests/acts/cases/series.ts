import { randomUUID } from 'node:crypto';
import { giveSeries, LUNCH } from '../../support/give-series';
import type { Stage } from '../stage';
import { currentVersion, type ActCase } from './act-case';

const STATEMENTS = {
  description: 'Zweiter Freitag.',
  place: 'Kiezladen',
  onlineUrl: 'https://kiez.example/mittag',
  yearlyTarget: 10,
  yearlyTargetSource: { kind: 'SECOND_SOURCE', citation: 'Bericht' },
  networkId: null,
  workingGroupId: null,
};

const seriesCase = (
  more: Partial<ActCase> & Pick<ActCase, 'again'>,
  steps: readonly (readonly [act: string, input: Record<string, unknown>])[],
  input: (stage: Stage) => Record<string, unknown>,
): ActCase => ({
  record: 'series',
  lesser: 'NOT_FOUND',
  ...more,
  ready: async stage => {
    const { id } = await giveSeries(stage.platform.give, stage.office, {
      by: stage.staff,
      visibility: 'NETWORK',
      input: { ...LUNCH, organiserIds: [stage.actor.id] },
    });
    const version = (): Promise<number> => currentVersion(stage, stage.staff, 'series', id);
    for (const [act, step] of steps) {
      const said = { seriesId: id, expectedVersion: await version(), ...step };
      await stage.platform.give.act(stage.staff, act, said, 'series', 'id');
    }
    const at = more.record === 'event' ? {} : { expectedVersion: await version() };
    return { person: stage.staff, input: { seriesId: id, ...at, ...input(stage) } };
  },
});

const ON = { occurrenceOn: '2026-03-13' };

/** What can be done with a series. */
export const SERIES_CASES: Readonly<Record<string, ActCase>> = {
  seriesCreate: {
    record: 'series',
    again: 'SAME',
    ready: async ({ staff, office, actor }) => ({
      person: staff,
      input: {
        officeId: office.id,
        clientKey: randomUUID(),
        kind: 'LUNCH',
        title: 'Mittag',
        organiserIds: [actor.id],
        ...STATEMENTS,
        ...LUNCH,
      },
    }),
  },
  seriesChange: seriesCase({ again: 'OK', can: 'viewerCanChange' }, [], ({ partnerActor }) => ({
    kind: 'BUSINESS_ROUND',
    title: 'Runde',
    organiserIds: [partnerActor.id],
    ...STATEMENTS,
    ...LUNCH,
  })),
  seriesEnd: seriesCase({ again: 'WRONG_STATE', can: 'viewerCanEnd' }, [], () => ({
    endsOn: '2026-12-31',
    reason: 'Kein Raum.',
  })),
  seriesReopen: seriesCase(
    { again: 'WRONG_STATE', can: 'viewerCanReopen' },
    [['seriesEnd', { endsOn: '2026-12-31' }]],
    () => ({}),
  ),
  seriesVisibilityChange: seriesCase(
    { again: 'OK', can: 'viewerCanSetVisibility', service: 'FORBIDDEN' },
    [],
    () => ({ visibility: 'PUBLIC', sharedWithOfficeIds: [], namedMembershipIds: [] }),
  ),
  seriesOccurrenceSkip: seriesCase({ again: 'WRONG_STATE' }, [], () => ({ ...ON, reason: 'Ferien.' })),
  seriesOccurrenceRestore: seriesCase({ again: 'WRONG_STATE' }, [['seriesOccurrenceSkip', ON]], () => ON),
  seriesOccurrenceMaterialise: seriesCase({ again: 'SAME', record: 'event' }, [], () => ON),
  seriesOccurrenceMove: seriesCase({ again: 'SAME', record: 'event' }, [], () => ({
    ...ON,
    time: { startsAt: '2026-03-20T11:00:00Z', endsAt: '2026-03-20T12:00:00Z' },
  })),
};
