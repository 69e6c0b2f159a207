import { join } from 'node:path';
import { askTool, inTemporaryFolder, plant } from './planted-folder';

const CONFIGURATION = ['eslint.config.mjs', 'tsconfig.base.json', 'tsconfig.check.json'];
const LONG = Array.from({ length: 70 }, (_, line) => `  console.log(${line});`).join('\n');

/** A fault by file, and the rule that must refuse it. */
const PLANTED: [path: string, source: string, rule: string][] = [
  ['kernel/src/date-helper.ts', 'export const today = 1;', 'house/file-name'],
  ['infra/src/userManager.ts', 'export const users = 1;', 'house/file-name'],
  ['kernel/src/standard.ts', 'const standard = 1;\nexport default standard;', 'no-restricted-syntax'],
  ['kernel/src/port.ts', 'export const port = process.env.PORT;', 'no-restricted-syntax'],
  ['kernel/src/loud.ts', `console.log('here');`, 'no-console'],
  [
    'infra/src/whatever.ts',
    'export const whatever = (x: any): number => Number(x);',
    '@typescript-eslint/no-explicit-any',
  ],
  ['infra/src/hasty.ts', 'const later = async () => 1;\nlater();', '@typescript-eslint/no-floating-promises'],
  ['infra/src/long.ts', `export const long = (): void => {\n${LONG}\n};`, 'max-lines-per-function'],
];

const LAWFUL: [path: string, source: string][] = [
  ['kernel/src/config.ts', 'export const port = process.env.PORT;'],
  ['kernel/src/db/data-source.ts', 'export const size = 10;'],
  ['infra/src/database.ts', `console.log('at work');`],
  ['tests/long.test.ts', `export const long = (): void => {\n${LONG}\n};`],
];

interface Report {
  filePath: string;
  messages: { ruleId: string }[];
}

test(
  'every planted fault is refused by its rule, and what is lawful passes',
  () =>
    inTemporaryFolder(async folder => {
      const sources = [...PLANTED, ...LAWFUL].map(([path, source]): [string, string] => [path, source]);
      await plant(folder, CONFIGURATION, Object.fromEntries(sources));
      const reports = await askTool<Report[]>(folder, 'eslint', '--format', 'json', '.');
      const refused = reports.flatMap(({ filePath, messages }) =>
        messages.map(({ ruleId }) => `${filePath}: ${ruleId}`),
      );
      const expected = PLANTED.map(([path, , rule]) => `${join(folder, path)}: ${rule}`);
      expect(refused.sort()).toEqual(expected.sort());
    }),
  60_000,
);
