import { execFile } from 'node:child_process';
import { appendFile, cp, mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { BUILD, CHECKS } from '@kiezgraph/infra/check/checks';
import { ROOT, inTemporaryFolder } from './planted-folder';

const run = promisify(execFile);

interface Ending {
  readonly code: number;
  readonly lines: readonly string[];
}

const LINES = /^(?:ok|FAILED|\d+ passed|  ).*$/gm;

/** `npm run check` in a folder, as CI runs it; the times are left out. */
const check = (folder: string, ...words: string[]): Promise<Ending> =>
  new Promise(done => {
    const { PATH, HOME } = process.env;
    const options = { cwd: folder, env: { PATH, HOME } };
    execFile('npm', ['run', 'check', '--silent', '--', ...words], options, (fault, stdout) =>
      done({
        code: fault ? Number(fault.code ?? 1) : 0,
        lines: (stdout.match(LINES) ?? []).map(line => line.replace(/ +[\d.]+ s$/, '').trimEnd()),
      }),
    );
  });

/** What the command itself needs, beside a document that is judged. */
const plantCommand = async (folder: string, readme: string): Promise<void> => {
  await mkdir(join(folder, 'infra'));
  for (const path of [
    'package.json',
    'package-lock.json',
    'infra/command.mjs',
    'infra/prepare.mjs',
    'infra/dist',
  ])
    await cp(join(ROOT, path), join(folder, path), { recursive: true, preserveTimestamps: true });
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  await writeFile(
    join(folder, 'tsconfig.json'),
    '{ "compilerOptions": { "types": [] }, "files": ["nothing.d.ts"] }',
  );
  await writeFile(join(folder, 'nothing.d.ts'), 'declare const nothing: undefined;\n');
  await writeFile(join(folder, 'README.md'), readme);
  await run('git', ['init', '-q'], { cwd: folder });
  await run('git', ['add', 'README.md'], { cwd: folder });
};

test('every promised check is on the list', () => {
  expect([BUILD, ...CHECKS].map(({ name }) => name)).toEqual([
    'build',
    'lint',
    'types of tests',
    'format',
    'directions of imports',
    'generated files',
    'schema style',
    'breaking changes',
    'licences',
    'tracked files',
    'documented commands',
  ]);
});

test(
  'the command fails on a planted violation, says where it is, and passes without it',
  () =>
    inTemporaryFolder(async folder => {
      await plantCommand(folder, 'Start with `npm start`.\n');
      expect(await check(folder, 'documented')).toEqual({
        code: 0,
        lines: ['ok      build', 'ok      documented commands', '2 passed, 0 failed'],
      });
      await appendFile(join(folder, 'README.md'), 'Then type `npm run nothing`.\n');
      expect(await check(folder, 'documented')).toEqual({
        code: 1,
        lines: [
          'ok      build',
          'FAILED  documented commands',
          '        README.md names the command nothing, which package.json does not have.',
          '1 passed, 1 failed',
        ],
      });
    }),
  60_000,
);
