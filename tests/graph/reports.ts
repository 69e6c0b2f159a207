import { ACTS, REQUESTS, requestOf } from './golden';
import type { Question } from './questions';

// Even the few have something then that the public sees.
const DAY = '2026-08-15';

/** Answers that are short as they are. */
const LEAST: Record<string, number> = {
  'calls-against-quota': 200,
  'executors-in-several-districts': 100,
  'firm-areas-on-a-day': 200,
  'grants-stated-and-unknown': 50,
};

/** Instead of what the requests ask of the real facts: of any record, and of days on which they run. */
const VARIABLES = { on: DAY, period: '2023/2026', projects: null, districtCountAtLeast: 1 };

/** The requests beside the facts that change nothing, asked of a network of made-up records. */
const facts = (): Question[] =>
  REQUESTS.filter(name => !ACTS.includes(name)).map(name => ({
    name,
    document: requestOf(name)
      .replaceAll(/\(filter: \{ search: "[^"]*" \}\)/g, '')
      .replaceAll(/"20\d\d-\d\d-\d\d"/g, `"${DAY}"`)
      .replaceAll(/programmeYear: 20\d\d/g, 'programmeYear: 2025')
      .replaceAll(/period: "20[^"]*"/g, 'period: "2023/2026"'),
    variables: VARIABLES,
    ...(name in LEAST && { least: LEAST[name] }),
  }));

const PERIOD = '(period: "2023/2026")';
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
        least: place === '' ? 20 : 100,
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
    document: `{ moneyReport(filter: { programmeYear: 2025 }) { ${MONEY} rows { fund { name } programme { name } areas { name } fieldsOfAction cashYears { stated } } } }`,
    variables: {},
    least: 200,
  },
  {
    name: 'who executes on a day',
    document: `{ executorReport(on: "${DAY}") { nodes { projectCount organisation { name } districts { name } projects { asOf project { title } office { name } } } } }`,
    variables: {},
    least: 100,
  },
];
