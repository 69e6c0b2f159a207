import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Question } from './questions';

/** The requests beside the facts, asked of a network of made-up records: of any record, and of a day on which they run. */
const facts = (): Question[] =>
  readdirSync(__dirname)
    .filter(file => file.endsWith('.graphql'))
    .sort()
    .map(file => ({
      name: file.replace('.graphql', ''),
      document: readFileSync(join(__dirname, file), 'utf8')
        .replaceAll(/\(filter: \{ search: "[^"]*" \}\)/g, '')
        .replaceAll(/"20\d\d-\d\d-\d\d"/g, '"2024-06-15"')
        .replaceAll(/programmeYear: 20\d\d/g, 'programmeYear: 2024')
        .replace('districtCountAtLeast: 2', 'districtCountAtLeast: 1'),
      variables: {},
    }));

const PERIOD = '(period: "2023/2024")';
const FIGURES: Record<string, string> = {
  organisationFigures: `{ keptCount activeCount certainlyActiveCount inCooperationsCount inProjectsCount inEventsCount }`,
  fundingFigures: `{ projects { status certain possible } all: grantTotal { stated unknownCount bySource { source } } certain: grantTotal(certainly: true) { stated }
    carriers { organisationCount unnamedProjectCount } executors { organisationCount unnamedProjectCount } instalments { cashYear stated }
    calls { certain possible quota selectedCount namedCount droppedOutCount } }`,
  cooperationFigures: `{ proposed agreed agreedAndFulfilled fulfilled bridges }`,
  eventFigures: `{ held { certain possible } byKind { kind held { certain } } targets { metCount } attendance { people } organisationCount }`,
  actorFigures: `{ actorCount }`,
};

/** Each kind of figures alone: what is asked at the same moment may share a question to the home of the actors, or not. */
const figures = (): Question[] =>
  Object.entries(FIGURES).flatMap(([name, fields]) =>
    ['', 'offices', 'qmAreas', 'districts'].map(place => {
      const asked = `${name}${PERIOD} ${fields}`;
      return {
        name: `${name} of ${place === '' ? 'all' : `all ${place}`}`,
        document: place === '' ? `{ ${asked} }` : `{ ${place} { id ${asked} } }`,
        variables: {},
        least: place === '' ? 20 : 300,
      };
    }),
  );

const MONEY = 'isComplete committed { stated } undetermined { grantCount committed { stated } }';

/** Reports and figures over all offices. */
export const reports: readonly Question[] = [
  ...facts(),
  ...figures(),
  {
    name: 'the money of a programme year',
    document: `{ moneyReport(filter: { programmeYear: 2024 }) { ${MONEY} rows { fund { name } programme { name } areas { name } fieldsOfAction cashYears { stated } } } }`,
    variables: {},
  },
  {
    name: 'who executes on a day',
    document:
      '{ executorReport(on: "2024-06-15") { nodes { projectCount organisation { name } districts { name } projects { asOf project { title } office { name } } } } }',
    variables: {},
  },
];
