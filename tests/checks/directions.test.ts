import { join } from 'node:path';
import { askTool, inTemporaryFolder, plant, ROOT } from './planted-folder';

const FOLDERS = ['kernel', 'subgraphs', 'gateway', 'infra', 'cli', 'tests'];
const CONFIGURATION = [
  '.dependency-cruiser.cjs',
  'tsconfig.base.json',
  'tsconfig.check.json',
  'package.json',
];

interface Import {
  rule: string;
  from: string;
  to: string;
}

const ACTORS = 'subgraphs/actors/src';
const EVENTS = 'subgraphs/events/src';

/** A small house in which everything points downwards. */
const LAWFUL: Record<string, string> = {
  'kernel/src/result.ts': '',
  'kernel/src/db/office-database.ts': `import 'typeorm'; import '../result';`,
  [`${ACTORS}/main.ts`]: `import './schema'; import '@kiezgraph/kernel/result';`,
  [`${ACTORS}/schema.ts`]: `import './actor/actor.resolver';`,
  [`${ACTORS}/actor/actor.resolver.ts`]: `import './actor-rename'; import './actor.loader'; import './actor.type';`,
  [`${ACTORS}/actor/actor.type.ts`]: `import './actor.entity';`,
  [`${ACTORS}/actor/actor-rename.ts`]: `import './actor.policy'; import './actor.repository';`,
  [`${ACTORS}/actor/actor.loader.ts`]: `import 'dataloader'; import './actor.repository';`,
  [`${ACTORS}/actor/actor.repository.ts`]: `import './actor.entity';`,
  [`${ACTORS}/actor/actor.entity.ts`]: `import 'typeorm'; import type {} from './site.entity';`,
  [`${ACTORS}/actor/site.entity.ts`]: `import './actor.entity';`,
  [`${ACTORS}/actor/actor.policy.ts`]: `import './actor.entity'; import '@kiezgraph/kernel/result';`,
  [`${ACTORS}/migrations/index.ts`]: `import './0001-actor';`,
  [`${ACTORS}/migrations/0001-actor.ts`]: `import type { MigrationInterface } from 'typeorm';`,
  [`${EVENTS}/main.ts`]: `import './schema';`,
  [`${EVENTS}/schema.ts`]: '',
  'gateway/src/gateway.ts': `import '@kiezgraph/kernel/result';`,
  'infra/src/start.ts': `import '@kiezgraph/actors/main'; import '@kiezgraph/gateway/gateway'; import 'fast-check';`,
  'tests/generated/questions.ts': '',
  'tests/e2e/start.test.ts': `import '@kiezgraph/infra/start';`,
  'tests/give.ts': '',
  'cli/src/ask.ts': `import '../../tests/generated/questions';`,
};

/** One import for every rule, each of which must be refused by that rule. */
const PLANTED: Import[] = [
  {
    rule: 'no-subgraph-to-subgraph',
    from: `${EVENTS}/planted-1.ts`,
    to: '@kiezgraph/actors/actor/actor.entity',
  },
  { rule: 'subgraph-only-to-kernel', from: `${EVENTS}/planted-2.ts`, to: '@kiezgraph/gateway/gateway' },
  { rule: 'kernel-knows-nobody', from: 'kernel/src/planted-3.ts', to: '@kiezgraph/events/schema' },
  { rule: 'gateway-only-to-kernel', from: 'gateway/src/planted-4.ts', to: '@kiezgraph/events/schema' },
  {
    rule: 'migrations-are-frozen',
    from: `${ACTORS}/migrations/0002-planted.ts`,
    to: '../actor/actor.entity',
  },
  { rule: 'migrations-know-types-only', from: `${ACTORS}/migrations/0003-planted.ts`, to: 'typeorm' },
  { rule: 'clients-know-generated-types-only', from: 'cli/src/planted-5.ts', to: '@kiezgraph/kernel/result' },
  { rule: 'main-and-schema-are-on-top', from: `${ACTORS}/actor/planted.resolver.ts`, to: '../schema' },
  { rule: 'schema-does-not-know-main', from: 'subgraphs/funding/src/schema.ts', to: './main' },
  { rule: 'only-schema-knows-resolvers', from: `${ACTORS}/actor/planted-end.ts`, to: './actor.resolver' },
  { rule: 'act-is-above-repository', from: `${ACTORS}/actor/planted.loader.ts`, to: './actor-rename' },
  { rule: 'repository-is-above-entity', from: `${ACTORS}/actor/planted.repository.ts`, to: './actor.loader' },
  { rule: 'entity-is-a-row', from: `${ACTORS}/actor/planted.entity.ts`, to: './actor.repository' },
  {
    rule: 'policy-is-pure',
    from: `${ACTORS}/actor/planted.policy.ts`,
    to: '@kiezgraph/kernel/db/office-database',
  },
  { rule: 'nobody-imports-tests', from: 'kernel/src/planted-6.ts', to: '../../tests/give' },
  { rule: 'no-development-package-in-production', from: 'kernel/src/planted-7.ts', to: 'fast-check' },
  { rule: 'no-undeclared-package', from: 'kernel/src/planted-8.ts', to: 'semver' },
  { rule: 'no-built-file', from: 'kernel/src/planted-9.ts', to: '../dist/result' },
  { rule: 'no-cycle', from: `${ACTORS}/actor/planted-circle.ts`, to: './planted-cycle' },
  { rule: 'not-to-unresolvable', from: 'gateway/src/planted-10.ts', to: './gone' },
];

/** What a planted import needs to be the violation it is meant to be. */
const BESIDE_PLANTED: Record<string, string> = {
  'kernel/dist/result.js': '',
  'subgraphs/funding/src/main.ts': '',
  [`${ACTORS}/actor/planted-cycle.ts`]: `import './planted-circle';`,
};

const plantedHouse = (): Record<string, string> => {
  const imports = PLANTED.map(({ from, to }): [string, string] => [from, `import '${to}';`]);
  return { ...LAWFUL, ...BESIDE_PLANTED, ...Object.fromEntries(imports) };
};

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

/** Runs the committed rules over a house and returns what they refuse as `rule: file`. */
const cruise = (house: Record<string, string>): Promise<string[]> =>
  inTemporaryFolder(async folder => {
    await plant(folder, CONFIGURATION, house);
    const words = ['--config', '.dependency-cruiser.cjs', '--output-type', 'json', ...FOLDERS];
    const { summary } = await askTool<Cruise>(folder, 'depcruise', ...words);
    return summary.violations.map(({ from, rule }) => `${rule.name}: ${from}`);
  });

const ruleNames = (): string[] => {
  // the committed rules, not a copy of them
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const { forbidden } = require(join(ROOT, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
  return forbidden.map(({ name }) => name);
};

describe('directions of imports', () => {
  test('every rule has a planted violation', () => {
    expect(PLANTED.map(({ rule }) => rule).sort()).toEqual(ruleNames().sort());
  });

  test('a house in which everything points downwards is lawful', async () => {
    expect(await cruise(LAWFUL)).toEqual([]);
  });

  test('every planted import is refused by the rule it breaks', async () => {
    const refused = await cruise(plantedHouse());
    const planted = PLANTED.map(({ rule, from }) => `${rule}: ${from}`);
    expect(planted.filter(violation => !refused.includes(violation))).toEqual([]);
  });
});
