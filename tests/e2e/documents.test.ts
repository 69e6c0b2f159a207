import { codeOfAccount } from '@kiezgraph/infra/local/sign-in';
import { today } from '@kiezgraph/kernel/approximate-date';
import { execFile } from 'node:child_process';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Answer, ask, tokenOf } from './ask';
import { type Block, typedBlocks } from './document-blocks';
import {
  PlatformProcess,
  ROOT,
  environmentOf,
  freePort,
  freshFolder,
  removeFolder,
  startPlatform,
} from './platform-process';
import { QUESTIONS } from './questions';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

const dataDir = freshFolder();
const backups = freshFolder();
const elsewhere = freshFolder();
let platform: PlatformProcess | undefined;
let port: number;

beforeAll(async () => {
  port = await freePort();
  platform = await startPlatform({ port, dataDir });
});
afterAll(async () => {
  await platform?.interrupt();
  for (const folder of [dataDir, backups, elsewhere]) removeFolder(folder);
});

/** Runs a block as a reader's shell would, with the test's ports in place of 4000 and 4001. */
const runInShell = (text: string): Promise<Outcome> =>
  new Promise(resolve => {
    const script = text.replaceAll('4000', `${port}`).replaceAll('4001', `${port + 1}`);
    const env = environmentOf({ PORT: `${port}`, DATA_DIR: dataDir });
    execFile(
      'bash',
      ['--norc', '-euo', 'pipefail', '-c', script],
      { cwd: ROOT, env },
      (error, stdout, stderr) => resolve({ code: error ? Number(error.code ?? 1) : 0, stdout, stderr }),
    );
  });

/** What a command of the documents printed, after it went well. */
const printed = async (text: string): Promise<string> => {
  const { code, stdout, stderr } = await runInShell(text);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
};

const inBackups = (text: string): string => text.replaceAll('/var/backups/kiezgraph', backups);

const answered = async (text: string): Promise<Answer['data']> => {
  const { data, errors } = JSON.parse(await printed(text)) as Answer;
  expect(errors).toBeUndefined();
  return data;
};

const asWedding = async (text: string): Promise<Answer['data']> => {
  const { data, errors } = await ask(port, text, await tokenOf(port, 'pankstrasse.staff'));
  expect(errors).toBeUndefined();
  return data;
};

/** What the reader reads off the first answer and writes into the next question. */
let proposed: { id: string; version: number };
let agreedVersion: number;
/** What a program keeps to itself while somebody signs in, and what comes back. */
let verifier: string;
let code: string;

/** How a block of the documents is judged, by a part of its text; a reason says why one can not be run here. */
interface Case {
  readonly has: string;
  readonly reason?: string;
  readonly judge?: (block: Block) => Promise<void>;
}

const SHELL: Case[] = [
  {
    has: 'PORT=5000 LOG_LEVEL=warn npm start',
    reason: 'the same start, with other settings, is starting.test.ts',
  },
  { has: 'npm start', reason: 'starting is what starting.test.ts and every beforeAll here do' },
  { has: 'npm test', reason: 'this is npm test' },
  { has: 'npm run bench', reason: 'measures for minutes; its own tests are beside it' },
  {
    has: '-d \'{"query":"{ actors(first: 3)',
    judge: async ({ text }) => {
      const { actors } = await answered(text);
      expect(actors.nodes).toHaveLength(3);
      expect(actors.nodes.every(({ visibility }: { visibility: string }) => visibility === 'PUBLIC')).toBe(
        true,
      );
    },
  },
  {
    has: '--as pankstrasse.staff)',
    judge: async ({ text }) => {
      const { viewer, actors } = await answered(text);
      expect(viewer.rights).toEqual([{ role: 'OFFICE_STAFF', office: { name: 'QM Pankstraße' } }]);
      const visibilities = actors.nodes
        .filter(({ office }: { office: { name: string } }) => office.name === 'QM Wassertorplatz')
        .map(({ visibility }: { visibility: string }) => visibility);
      expect(new Set(visibilities)).toEqual(new Set(['PUBLIC', 'NETWORK', 'SHARED']));
    },
  },
  {
    has: 'localhost:4001/token -u "pankstrasse.dashboard:$SECRET"',
    judge: async ({ text }) => {
      const { viewer } = await answered(text);
      expect(viewer).toEqual({
        isSignedIn: true,
        rights: [{ role: 'OFFICE_STAFF', office: { name: 'QM Pankstraße' } }],
      });
    },
  },
  {
    has: 'VERIFIER=$(openssl',
    judge: async ({ text }) => {
      const [address = '', word = ''] = (await printed(`${text}\necho "$VERIFIER"`)).split('\n');
      verifier = word;
      code = await codeOfAccount(address, 'pankstrasse.staff');
    },
  },
  {
    has: 'CODE=…',
    judge: async ({ text }) => {
      const filledIn = (withVerifier: string): string =>
        `VERIFIER=${withVerifier}\n${text.replace('…', code)}`;
      const stolen = await runInShell(filledIn('a-word-that-somebody-guessed-who-only-saw-the-code'));
      expect(stolen.stdout).toContain('UNAUTHENTICATED');
      const { viewer } = await answered(filledIn(verifier));
      expect(viewer).toEqual({
        isSignedIn: true,
        rights: [{ role: 'OFFICE_STAFF', office: { name: 'QM Pankstraße' } }],
      });
    },
  },
  {
    has: 'npm run accounts --silent\nnpm run token --silent -- --as pankstrasse.staff',
    judge: async ({ text }) => {
      const [accounts = '', token = ''] = (await printed(text)).split(/(?<=^\])\n/m);
      const listed = JSON.parse(accounts) as { account: string; offices: number[]; roles: string[] }[];
      expect(listed).toContainEqual({
        account: 'pankstrasse.staff',
        offices: [101],
        roles: ['OFFICE_STAFF'],
      });
      const { data } = await ask(port, '{ viewer { isSignedIn } }', token.trim());
      expect(data).toEqual({ viewer: { isSignedIn: true } });
    },
  },
  {
    has: 'npm run backup -- --to /var/backups/kiezgraph/',
    judge: async ({ text }) => {
      expect(await printed(inBackups(text))).toMatch(/\d{4}-\d\d-\d\d\.tar: \d+ tables, \d+ rows/);
      expect(readdirSync(backups)).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d\.tar$/)]);
    },
  },
  {
    has: 'npm run restore -- --from /var/backups/kiezgraph/',
    judge: async ({ text }) => {
      const running = await runInShell(inBackups(text));
      expect([running.code, running.stderr]).toEqual([1, expect.stringContaining('stop it first')]);
      expect(await printed(`export DATA_DIR=${elsewhere}\n${inBackups(text)}`)).toContain('Restored.');
      expect((await runInShell(`export DATA_DIR=${elsewhere}\n${inBackups(text)}`)).stderr).toContain(
        'add --replace kiezgraph',
      );
    },
  },
  {
    has: 'curl -s localhost:4000/readiness',
    judge: async ({ text }) =>
      expect(await printed(text)).toMatch(/^ok\s*kiezgraph_statements_total\{subgraph="actors"\} \d+$/m),
  },
  {
    has: 'crypto.randomBytes(32)',
    judge: async ({ text }) => expect(await printed(text)).toMatch(/^[\w+/]{43}=\n$/),
  },
  { has: 'grant_type=client_credentials', reason: 'needs a Keycloak; token.test.ts knows what it answers' },
  {
    has: '--as pankstrasse.dashboard --secret',
    judge: async ({ text }) => expect(await printed(text)).toMatch(/^[\w-]{32}\n$/),
  },
];

const GRAPHQL: Case[] = [
  {
    has: '{ cooperations(filter: { statuses: [PROPOSED] })',
    judge: async ({ text }) => {
      const { cooperations } = await asWedding(text);
      // The first is agreed and ended below; the other stays for whoever follows the README later.
      expect(cooperations.nodes.length).toBeGreaterThan(1);
      for (const node of cooperations.nodes)
        expect(node).toMatchObject({ office: { name: 'QM Wassertorplatz' }, viewerCanAgree: true });
      proposed = cooperations.nodes[0];
    },
  },
  {
    has: 'mutation { cooperationAgree',
    judge: async ({ text }) => {
      expect(text).toContain(`expectedVersion: ${proposed.version},`);
      const { cooperationAgree } = await asWedding(text.replace('"…"', JSON.stringify(proposed.id)));
      expect(cooperationAgree).toMatchObject({
        cooperation: { status: 'AGREED', viewerCanEnd: true },
        userErrors: [],
      });
      agreedVersion = cooperationAgree.cooperation.version;
    },
  },
  {
    has: 'mutation { cooperationEnd',
    judge: async ({ text }) => {
      expect(text).toContain(`expectedVersion: ${agreedVersion},`);
      const { cooperationEnd } = await asWedding(
        text.replace('"…"', JSON.stringify(proposed.id)).replace('"…"', JSON.stringify(today())),
      );
      expect(cooperationEnd).toMatchObject({ cooperation: { status: 'ENDED' }, userErrors: [] });
    },
  },
  {
    has: '{ organisationReport',
    judge: async ({ text }) => {
      const { organisationReport } = await asWedding(text);
      const coopolis = organisationReport.nodes.find(
        ({ organisation }: { organisation: { name: string } }) => organisation.name === 'coopolis GmbH',
      );
      expect(coopolis).toMatchObject({ projectCount: 2, grantTotal: { stated: '0.00', unknownCount: 2 } });
      expect(coopolis.areas).toHaveLength(2);
    },
  },
  {
    has: '{ areaAssignments(filter: { on:',
    judge: async ({ text }) => {
      const { areaAssignments, grantTotal } = await asWedding(text);
      expect(areaAssignments).toContainEqual({
        area: { name: 'Soldiner Straße/Wollankstraße' },
        firm: { name: 'L.I.S.T. GmbH' },
        asOf: 'POSSIBLE',
      });
      expect(grantTotal).toEqual({ stated: '66000.00', unknownCount: 2 });
    },
  },
];

const caseOf = ({ language, text }: Block): Case | undefined =>
  (language === 'graphql' ? GRAPHQL : SHELL).find(({ has }) => text.includes(has));

const blocks = typedBlocks();

test('every block that somebody is meant to type in has a case here, and every case a block', () => {
  expect(blocks.filter(block => !caseOf(block)).map(({ place, text }) => `${place}\n${text}`)).toEqual([]);
  const used = new Set(blocks.map(caseOf));
  expect(GRAPHQL.filter(each => !used.has(each)).map(({ has }) => has)).toEqual([]);
  expect(SHELL.filter(each => each.judge && !used.has(each)).map(({ has }) => has)).toEqual([]);
});

test.each(blocks.filter(block => caseOf(block)?.judge).map(block => [block.place, block] as const))(
  '%s does what the text around it says',
  async (_place, block) => caseOf(block)?.judge?.(block),
);

test('every picture that the README shows is there, and light enough to load with it', () => {
  const shown = [...readFileSync(join(ROOT, 'README.md'), 'utf8').matchAll(/!\[[^\]]+\]\(([^)]+)\)/g)];
  expect(shown.length).toBeGreaterThan(0);
  for (const [, picture = ''] of shown) expect(statSync(join(ROOT, picture)).size).toBeLessThan(200_000);
});

test('a mistyped account gets the names near it, and nothing on the standard output', async () => {
  const { code, stdout, stderr } = await runInShell('npm run token --silent -- --as pankstrase.staf');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^There is no demo account pankstrase\.staf; near it: pankstrasse\.staff, .*\.\n$/);
});

test('without an account, with a needless secret or a wrong option, the token command says what is wrong', async () => {
  const complaints = ['', '-- --as pankstrasse.staff --secret', '-- --az pankstrasse.staff'].map(
    async options => {
      const { code, stdout, stderr } = await runInShell(`npm run token --silent ${options}`);
      return [code, stdout, stderr.trim().split('\n').length, stderr];
    },
  );
  expect(await Promise.all(complaints)).toEqual([
    [1, '', 1, expect.stringContaining('Usage: npm run token')],
    [1, '', 1, expect.stringContaining('is a person and has no secret')],
    [1, '', 1, expect.stringContaining('--az')],
  ]);
});

test('backup, restore and migrate say how they are used, and what is missing', async () => {
  expect(await printed('npm run backup --silent -- --help')).toMatch(/^Usage: npm run backup -- --to/);
  expect(await printed('npm run restore --silent -- -h')).toMatch(/^Usage: npm run restore -- --from/);
  const complaints = ['backup', 'restore', 'restore -- --from /no/such.tar', 'migrate'].map(async command => {
    const { code, stdout, stderr } = await runInShell(`npm run ${command.replace(' ', ' --silent ')}`);
    return [code, stdout.includes('Usage'), stderr.trim().split('\n').length, stderr];
  });
  expect(await Promise.all(complaints)).toEqual([
    [1, false, 1, expect.stringContaining('Usage: npm run backup')],
    [1, false, 1, expect.stringContaining('Usage: npm run restore')],
    [1, false, 1, 'There is no backup /no/such.tar.\n'],
    [1, false, 1, expect.stringContaining('DATABASE_URL is needed')],
  ]);
});

test('a token that is asked for at a wrong port gets a hint', async () => {
  const { code, stderr } = await runInShell(
    `PORT=${await freePort()} npm run token --silent -- --as pankstrasse.staff`,
  );
  expect([code, stderr]).toEqual([1, expect.stringMatching(/another PORT, give this command the same/)]);
});

test('questions/ hold what the page can be asked', async () => {
  const token = await tokenOf(port, 'pankstrasse.staff');
  for (const [name, question] of QUESTIONS) {
    const { data, errors } = await ask(port, question, token);
    expect([name, errors]).toEqual([name, undefined]);
    expect(Object.keys(data)).not.toEqual([]);
  }
});
