import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { unannouncedBreakingChanges } from './breaking-changes';
import { runNode, runTool } from './command';
import { missingCommands } from './documented-commands';
import { licenceFaults, readInstalled } from './licences';
import { readPages, readScripts, readText, readTracked } from './repository';
import { lintSchema } from './schema-lint';
import { trackedFileFaults } from './tracked-files';

/** One static check: a name and what it complains about; an empty list is a pass. */
export interface Check {
  name: string;
  run: (root: string) => Promise<string[]>;
}

const COMPILER = 'node_modules/typescript-native/bin/tsc';
const IMPORTING = ['kernel', 'subgraphs', 'gateway', 'infra', 'dashboard', 'cli', 'tests'];

const breaking = async (root: string): Promise<string[]> => {
  if (!existsSync(join(root, 'gateway/schema.baseline.graphql')))
    return ['There is no gateway/schema.baseline.graphql to compare with: run `npm run release -- VERSION`.'];
  const read = (path: string): Promise<string> => readText(root, path);
  const [baseline, current, changelog] = await Promise.all([
    read('gateway/schema.baseline.graphql'),
    read('gateway/schema.graphql'),
    read('CHANGELOG.md'),
  ]);
  return unannouncedBreakingChanges(baseline, current, changelog);
};

/** Builds what the other checks run; they come after it. */
export const BUILD: Check = { name: 'build', run: root => runNode(root, COMPILER, '-b') };

export const CHECKS: readonly Check[] = [
  { name: 'lint', run: root => runTool(root, 'eslint', '.') },
  { name: 'types of tests', run: root => runNode(root, COMPILER, '-p', 'tsconfig.check.json') },
  { name: 'format', run: root => runTool(root, 'prettier', '--check', '--log-level', 'warn', '.') },
  {
    name: 'directions of imports',
    run: root => {
      const folders = IMPORTING.filter(folder => existsSync(join(root, folder)));
      return runTool(root, 'depcruise', '--config', '.dependency-cruiser.cjs', ...folders);
    },
  },
  { name: 'generated files', run: root => runNode(root, 'infra/dist/generate/main.js', '--check') },
  { name: 'schema style', run: async root => lintSchema(await readText(root, 'gateway/schema.graphql')) },
  { name: 'breaking changes', run: breaking },
  { name: 'licences', run: async root => licenceFaults(await readInstalled(join(root, 'node_modules'))) },
  { name: 'tracked files', run: async root => trackedFileFaults(await readTracked(root)) },
  {
    name: 'documented commands',
    run: async root => missingCommands(await readPages(root), await readScripts(root)),
  },
];
