import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isAllowed, licenceFaults, readInstalled } from '@kiezgraph/infra/check/licences';
import { inTemporaryFolder } from './planted-folder';

const install = async (folder: string, name: string, licence: object): Promise<void> => {
  await mkdir(join(folder, name), { recursive: true });
  const manifest = { name: name.split('node_modules/').at(-1), version: '1.0.0', ...licence };
  await writeFile(join(folder, name, 'package.json'), JSON.stringify(manifest));
};

describe('licences', () => {
  test.each([
    'MIT',
    'Apache-2.0 AND MIT',
    '(MIT OR GPL-3.0)',
    '(Elastic-2.0 OR ISC)',
    '(MIT AND (BSD-3-Clause OR SSPL-1.0))',
  ])('%s is compatible', expression => expect(isAllowed(expression)).toBe(true));

  test.each([
    'Elastic-2.0',
    'BUSL-1.1',
    'SSPL-1.0',
    'UNLICENSED',
    'none',
    '',
    'SEE LICENSE IN LICENSE',
    'MIT AND Elastic-2.0',
  ])('%s is refused', expression => expect(isAllowed(expression)).toBe(false));

  test('nested and scoped packages are read, links to our own packages are not', () =>
    inTemporaryFolder(async folder => {
      await install(folder, 'plain', { license: 'MIT' });
      await install(folder, '@scope/old', { licenses: [{ type: 'MIT' }, { type: 'Elastic-2.0' }] });
      await install(folder, 'plain/node_modules/nested', { license: 'Elastic-2.0' });
      await install(folder, 'silent', {});
      await symlink(join(folder, 'silent'), join(folder, 'ours'));
      const installed = await readInstalled(folder);
      expect(installed.map(({ name, licence }) => `${name}: ${licence}`).sort()).toEqual([
        '@scope/old: MIT OR Elastic-2.0',
        'nested: Elastic-2.0',
        'plain: MIT',
        'silent: none',
      ]);
      expect(licenceFaults(installed, [])).toEqual([
        'nested 1.0.0 has the licence Elastic-2.0, which is not on the list.',
        'silent 1.0.0 has the licence none, which is not on the list.',
      ]);
    }));

  test('an exception holds for one package and one licence, and is removed with it', () => {
    const odd = { name: 'odd', version: '1.0.0', licence: 'CC-BY-4.0' };
    const exception = { name: 'odd', licence: 'CC-BY-4.0', reason: 'A table.' };
    expect(licenceFaults([odd], [exception])).toEqual([]);
    expect(licenceFaults([{ ...odd, licence: 'BUSL-1.1' }], [exception])).toHaveLength(2);
    expect(licenceFaults([], [exception])).toEqual([expect.stringContaining('remove the exception')]);
  });
});
