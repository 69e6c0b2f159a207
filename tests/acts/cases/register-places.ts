import { numbered } from '../../support/give';
import type { Stage } from '../stage';
import { next, type ActCase } from './act-case';
import { stewardCase } from './register';

const SECOND = { kind: 'SECOND_SOURCE', citation: 'Seite der Firma' };

/** An archive for a closed office of the district Mitte. */
export const archiveInput = (number = next()): Record<string, unknown> => ({
  number,
  slug: `archive-${number}`,
  name: 'QM Früher',
  districtId: numbered('District', '01'),
  period: '2005/2014',
  reason: 'Die Akten des Büros werden übernommen.',
  source: { kind: 'STATED', citation: 'Abschlussbericht' },
});

const endedAssignment = async ({ platform, area, steward }: Stage): Promise<Record<string, unknown>> => {
  const { id, version } = await platform.give.assignment(area.id);
  const end = { areaAssignmentId: id, expectedVersion: version, endsOn: '2024-06-30' };
  const made = await platform.give.act(steward, 'areaAssignmentEnd', end, 'areaAssignment', 'id version');
  return { areaAssignmentId: made.id, expectedVersion: made.version };
};

/** A succession of two areas of its own. */
const succession = async ({ platform, steward }: Stage): Promise<Record<string, unknown>> => {
  const [before, after] = [await platform.give.area(), await platform.give.area()];
  const input = {
    ...{ number: next(), kind: 'MERGED', on: '2016' },
    ...{ predecessorIds: [before.id], successorIds: [after.id] },
  };
  const { id } = await platform.give.act(steward, 'areaSuccessionRecord', input, 'areaSuccession', 'id');
  return { areaSuccessionId: id, expectedVersion: 1 };
};

const AREAS: Readonly<Record<string, ActCase>> = {
  qmAreaCreate: stewardCase('qmArea', 'INVALID', async ({ area }) => {
    const free = next();
    return {
      number: free,
      slug: `area-${free}`,
      name: 'Gebiet',
      districtId: numbered('District', '01'),
      localityIds: [numbered('Locality', '0105')],
      status: 'PLANNED',
      period: '2021/..',
      description: 'Sozialer Wohnungsbau der siebziger Jahre.',
      planningAreas: [{ key: '01011101', edition: 'UNTIL_2020' }],
      neighbourIds: [area.id],
      phases: [{ status: 'PLANNED', since: '2020~', source: SECOND }],
    };
  }),
  qmAreaChange: stewardCase(
    'qmArea',
    'OK',
    async ({ platform, area }) => ({
      areaId: (await platform.give.area()).id,
      expectedVersion: 1,
      name: 'Gebiet Nord',
      status: 'TRANSITION',
      period: '2016-04/2027-12-31',
      localityIds: [numbered('Locality', '0106')],
      neighbourIds: [area.id],
      planningAreas: [{ key: '01400939', edition: 'FROM_2021' }],
      phases: [
        { status: 'ACTIVE', since: '2016-04', source: SECOND },
        { status: 'TRANSITION', since: '2025', source: SECOND },
      ],
    }),
    'viewerCanChange',
  ),
  qmAreaEnd: stewardCase(
    'qmArea',
    'WRONG_STATE',
    async ({ platform }) => ({
      areaId: (await platform.give.area()).id,
      expectedVersion: 1,
      on: '2016',
      source: SECOND,
    }),
    'viewerCanEnd',
  ),
  areaSuccessionRecord: stewardCase('areaSuccession', 'INVALID', async ({ platform }) => ({
    number: next(),
    kind: 'MERGED',
    predecessorIds: [(await platform.give.area()).id, (await platform.give.area()).id],
    successorIds: [(await platform.give.area()).id],
    on: '2016-12',
    rightsFromOn: '2017-01-01',
    source: SECOND,
  })),
  areaSuccessionChange: stewardCase(
    'areaSuccession',
    'OK',
    async stage => ({
      ...(await succession(stage)),
      on: '2016-12-31',
      rightsFromOn: '2017-01-01',
      source: SECOND,
    }),
    'viewerCanChange',
  ),
  areaSuccessionWithdraw: stewardCase('areaSuccession', 'WRONG_STATE', succession, 'viewerCanChange'),
};

const FIRMS: Readonly<Record<string, ActCase>> = {
  firmCreate: stewardCase('firm', 'INVALID', ({ actor }) => ({
    number: next(),
    name: 'Firma GmbH',
    source: SECOND,
    actorId: actor.id,
  })),
  firmChange: stewardCase(
    'firm',
    'OK',
    async ({ platform, actor }) => ({
      firmId: (await platform.give.firm()).id,
      expectedVersion: 1,
      name: 'Firma mbH',
      source: SECOND,
      actorId: actor.id,
    }),
    'viewerCanChange',
  ),
  areaAssignmentCreate: stewardCase('areaAssignment', 'INVALID', async ({ platform, area }) => ({
    number: next(),
    firmId: (await platform.give.firm()).id,
    areaId: area.id,
    period: '2020/..',
    endsOn: '2099-12-31',
    source: { kind: 'INFERRED' },
  })),
  areaAssignmentChange: stewardCase(
    'areaAssignment',
    'OK',
    async ({ platform, area }) => ({
      areaAssignmentId: (await platform.give.assignment(area.id)).id,
      expectedVersion: 1,
      period: '2019-04/..',
      source: SECOND,
    }),
    'viewerCanChange',
  ),
  areaAssignmentEnd: stewardCase('areaAssignment', 'OK', async ({ platform, area }) => ({
    areaAssignmentId: (await platform.give.assignment(area.id)).id,
    expectedVersion: 1,
    endsOn: '2099-12-31',
  })),
  areaAssignmentReopen: stewardCase('areaAssignment', 'WRONG_STATE', endedAssignment, 'viewerCanReopen'),
};

const OFFICES: Readonly<Record<string, ActCase>> = {
  officeChange: stewardCase(
    'office',
    'OK',
    async ({ platform, area }) => ({
      officeId: (await platform.give.office()).id,
      expectedVersion: 1,
      name: 'Büro im Kiez',
      status: 'CLOSED',
      period: '2005/2020',
      source: SECOND,
      areaId: area.id,
    }),
    'viewerCanChange',
  ),
  officeLeadCorrect: stewardCase('office', 'SAME', async ({ platform }) => ({
    officeId: (await platform.give.office()).id,
    email: `lead-${next()}@people.example`,
    displayName: 'Richtige Leitung',
  })),
  officeArchiveOpen: stewardCase('office', 'INVALID', async ({ platform, steward }) => {
    const area = await platform.give.area();
    const end = { areaId: area.id, expectedVersion: 1, on: '2014' };
    await platform.give.act(steward, 'qmAreaEnd', end, 'qmArea', 'id');
    return { ...archiveInput(), areaId: area.id };
  }),
  officeArchiveClose: stewardCase(
    'office',
    'WRONG_STATE',
    async ({ platform, steward }) => ({
      officeId: (await platform.give.act(steward, 'officeArchiveOpen', archiveInput(), 'office', 'id')).id,
      expectedVersion: 1,
    }),
    'viewerCanCloseArchive',
  ),
};

/** What the steward does with areas, firms and offices. */
export const REGISTER_PLACE_CASES: Readonly<Record<string, ActCase>> = { ...AREAS, ...FIRMS, ...OFFICES };
