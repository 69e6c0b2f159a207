import { registerId } from '@kiezgraph/kernel/graphql/node';
import { QUESTIONS } from '../questions/all';
import { QM_OFFICE_START } from '../viewers';

/** A question whose statements are explained. */
export interface Surveyed {
  readonly name: string;
  readonly subgraph: string;
  readonly query: string;
}

const OFFICE = registerId('Office', QM_OFFICE_START);
const OTHER_OFFICE = registerId('Office', QM_OFFICE_START + 1);
const DISTRICT = registerId('District', '01');
const AREA = registerId('QmArea', QM_OFFICE_START);
const LOCALITY = registerId('Locality', '0101');

const lists = (subgraph: string, field: string, variants: Record<string, string>): Surveyed[] =>
  Object.entries(variants).map(([name, given]) => ({
    name: `${field} ${name}`,
    subgraph,
    query: `{ ${field}(first: 20${given}) { nodes { __typename } pageInfo { endCursor } } }`,
  }));

const orders = (...names: string[]): Record<string, string> =>
  Object.fromEntries(names.map(name => [name, `, orderBy: ${name}`]));

const filters = (given: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(given).map(([name, filter]) => [name, `, filter: { ${filter} }`]));

const offices = { 'own office': `officeId: "${OFFICE}"`, 'other office': `officeId: "${OTHER_OFFICE}"` };

/** Where actors sit, what they do and since when they are there. */
const placeAndField = {
  area: `areaId: "${AREA}"`,
  locality: `localityId: "${LOCALITY}"`,
  'field, common': 'fieldOfActivity: "Handwerk"',
  'field, none': 'fieldOfActivity: "qqqq"',
  'settled lately': 'establishedFromOn: "2024-01-01"',
  'settled long ago': 'establishedUntilOn: "1990-12-31"',
};

/** Every list by each of its orders and filters. `ACTOR` stands for an actor with many links. */
export const surveyed = (actor: string): Surveyed[] => [
  ...lists('actors', 'actors', {
    ...orders('NAME_ASC', 'NAME_DESC', 'CREATED_ASC', 'CREATED_DESC'),
    ...filters({
      ...offices,
      district: `districtId: "${DISTRICT}"`,
      ...placeAndField,
      kind: 'kinds: [MEDIA]',
      kinds: 'kinds: [MEDIA, BUSINESS]',
      archived: 'archived: true',
      'name, common': 'nameContains: "kita"',
      'name, none': 'nameContains: "qqqq"',
    }),
  }),
  ...lists('cooperations', 'cooperations', {
    ...orders('TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC'),
    ...filters({
      ...offices,
      status: 'statuses: [DECLINED]',
      statuses: 'statuses: [AGREED, ACTIVE]',
      'hidden statuses': 'statuses: [DECLINED, PROPOSED]',
      kind: 'kinds: [SPACE]',
      actor: `actorId: "${actor}"`,
    }),
  }),
  ...lists('funding', 'projects', {
    ...orders('TITLE_ASC', 'TITLE_DESC', 'BEGIN_ASC', 'BEGIN_DESC', 'CREATED_DESC'),
    ...filters({
      ...offices,
      status: 'statuses: [WITHDRAWN]',
      statuses: 'statuses: [RUNNING, ENDED]',
      actor: `actorId: "${actor}"`,
      carrier: `carrierId: "${actor}"`,
      'runs on': 'runsOn: "2024-05-01"',
    }),
  }),
  ...lists('events', 'events', {
    ...orders('TIME_ASC', 'TIME_DESC', 'CREATED_DESC'),
    ...filters({
      ...offices,
      kind: 'kinds: [LUNCH]',
      status: 'statuses: [CANCELLED]',
      organiser: `organiserId: "${actor}"`,
      from: 'fromOn: "2026-11-01"',
      between: 'fromOn: "2024-05-01", untilOn: "2024-05-31"',
    }),
  }),
  ...lists('reports', 'organisationReport', {
    ...orders('NAME_ASC', 'NAME_DESC'),
    ...filters({
      ...offices,
      district: `districtId: "${DISTRICT}"`,
      '2 areas': 'areaCountAtLeast: 2',
      '4 areas': 'areaCountAtLeast: 4',
      '9 areas': 'areaCountAtLeast: 9',
      '4 areas, own office': `areaCountAtLeast: 4, officeId: "${OFFICE}"`,
    }),
  }),
];

/** The questions of the benchmark, whose statements come from several subgraphs. */
export const whole: readonly Surveyed[] = QUESTIONS.map(({ name, query }) => ({
  name,
  subgraph: 'gateway',
  query,
}));
