import { missingCommands } from '@kiezgraph/infra/check/documented-commands';
import { trackedFileFaults } from '@kiezgraph/infra/check/tracked-files';

const faultsOf = (content: string, path = 'a.ts'): string[] => trackedFileFaults([{ path, content }]);

// written in pieces, so that the check does not find this file
const PLANTED: [name: string, content: string][] = [
  ['a registry address', `"resolved": ` + `"https://registry.example/x.tgz"`],
  ['a path of one machine', `const folder = '` + `/home/` + `someone/kiezgraph';`],
  ['a path of one machine', `cd ` + `/root/` + `kiezgraph`],
  ['a private key', `-----BEGIN ` + `PRIVATE KEY-----`],
  ['a private key', `"d": ` + `"${'x'.repeat(43)}"`],
  ['an access token', `Bearer ` + `eyJhbGciOiJFUzI1NiJ9` + `.eyJzdWIiOiJzb21lb25lIn0.c2lnbmF0dXJl`],
];

describe('tracked files', () => {
  test.each(PLANTED)('%s is found with its line', (what, content) => {
    expect(faultsOf(`\n\n${content}\n`)).toEqual([`a.ts:3 holds ${what}.`]);
  });

  test('a file of secrets is refused by its name', () => {
    expect(faultsOf('', 'infra/secrets.json')).toEqual(['infra/secrets.json is a file of secrets.']);
    expect(faultsOf('', '.env')).toHaveLength(1);
  });

  test('ordinary text passes', () => {
    const ordinary = `import { x } from '../work/x'; const page = 'https://kiezgraph.example/home/page'; '/graphql'`;
    expect(faultsOf(ordinary)).toEqual([]);
  });
});

describe('documented commands', () => {
  test('a command that a page promises must exist', () => {
    const content =
      'Run `npm start`, then:\n```sh\nnpm run bench -- --scale 2\nnpm run fuzz\nnpm ci\n```\nor npm run prose';
    expect(missingCommands([{ path: 'README.md', content }], { start: '', bench: '' })).toEqual([
      'README.md names the command fuzz, which package.json does not have.',
    ]);
  });
});
