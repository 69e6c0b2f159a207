import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { actsOf } from '../support/example-input';
import type { Person } from '../support/person';
import { openPlatform, type Platform } from '../support/platform';
import { CASES, type ActCase } from './cases';
import { attempt, setStage, type Stage } from './stage';

/** docs/roles.md names every act once, and says of every role what the platform does. */
const PAGE = readFileSync(join(__dirname, '../../docs/roles.md'), 'utf8');
/** The columns of the page's tables after the acts, each with the roles somebody has who plays it. */
const PLAYS = {
  lead: ['OFFICE_LEAD'],
  staff: ['OFFICE_STAFF'],
  finance: ['OFFICE_FINANCE'],
  mediator: ['MEDIATOR'],
  program: ['OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR'],
  steward: [],
} as const;
type Column = keyof typeof PLAYS;
const COLUMNS = Object.keys(PLAYS) as Column[];
/** Nobody of these ever acts: the page says so in a sentence. */
const NEVER = ['ACTOR_REPRESENTATIVE', 'BODY_MEMBER'];

const rows = PAGE.split('\n')
  .filter(line => /^\| [^|]*\| `/.test(line))
  .map(line => line.split('|').map(cell => cell.trim()));
const said = new Map(
  rows.flatMap(([, , acts = '', ...cells]) =>
    [...acts.matchAll(/`(\w+)`/g)].map(([, act = '']): [string, Column[]] => [
      act,
      COLUMNS.filter((_, index) => cells[index] === '✓'),
    ]),
  ),
);

let platform: Platform;
let stage: Stage;
const people: Partial<Record<Column | 'never', Person>> = {};
beforeAll(async () => {
  platform = await openPlatform();
  stage = await setStage(platform);
  // In both offices of the stage, for some acts are the partner's.
  const claims = (roles: readonly string[]): Record<string, unknown> => ({
    kiezgraph_memberships: [stage.office, stage.partner].flatMap(({ number: office }) =>
      roles.map(role => ({ office, role })),
    ),
  });
  for (const column of COLUMNS)
    people[column] = platform.person({ claims: claims(PLAYS[column]), isService: column === 'program' });
  people.steward = platform.steward;
  people.never = platform.person({ claims: claims(NEVER) });
});
afterAll(() => platform.close());

test('every act of the graph is on the page, once: whoever adds one adds it', () => {
  const acts = Object.values(platform.schemas).flatMap(actsOf);
  const named = rows.flatMap(([, , cell = '']) => [...cell.matchAll(/`(\w+)`/g)].map(([, act = '']) => act));
  expect(named.sort()).toEqual(acts.map(({ name }) => name).sort());
  // The columns are where this test looks for them.
  expect(PAGE).toContain(`| acts | ${COLUMNS.join(' | ')} |`);
});

const isRefused = (codes: readonly string[]): boolean =>
  codes.some(code => code === 'FORBIDDEN' || code === 'NOT_FOUND' || code === 'UNAUTHENTICATED');

test.each(Object.entries(CASES))('%s: who may', async (name, act: ActCase) => {
  let { input } = await act.ready(stage);
  const may = async (who: Column | 'never'): Promise<boolean> =>
    !isRefused((await attempt(stage, people[who] as Person, name, act.record, input)).codes);
  const expected = said.get(name) ?? [];
  const found: Column[] = [];
  // Whoever may not comes first, for whoever may changes the record.
  for (const who of COLUMNS.filter(column => !expected.includes(column))) if (await may(who)) found.push(who);
  expect([name, await may('never')]).toEqual([name, false]);
  for (const who of expected) {
    if (!(await may(who))) ({ input } = await act.ready(stage));
    if (await may(who)) found.push(who);
  }
  expect([name, COLUMNS.filter(who => found.includes(who))]).toEqual([name, expected]);
});
