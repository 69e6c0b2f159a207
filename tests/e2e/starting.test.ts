import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readProviderSecrets } from '@kiezgraph/infra/local/provider-secrets';
import { tokenOfService } from '@kiezgraph/infra/local/sign-in';
import { ask, tokenOf } from './ask';
import { findOldNode, findOrdinaryUser } from './machine';
import {
  type Ending,
  PlatformProcess,
  type StartOptions,
  freePort,
  freshFolder,
  holdPort,
  isFree,
  processesOf,
  removeFolder,
  startPlatform,
} from './platform-process';
import { QUESTIONS } from './questions';

const folder = freshFolder();
const dataDir = join(folder, 'platform');
let port: number;
let running: PlatformProcess | undefined;

beforeAll(async () => {
  port = await freePort();
});
afterAll(async () => {
  await running?.interrupt();
  removeFolder(folder);
});

const start = async (options: Partial<StartOptions> = {}): Promise<PlatformProcess> =>
  (running = await startPlatform({ port, dataDir, ...options }));

/** How a start ends that can not go well. */
const refused = (options: Partial<StartOptions>): Promise<Ending> =>
  new PlatformProcess({ port, dataDir: join(folder, 'refused'), ...options }).ended();

/** What was told to the person, without the line that the code was compiled. */
const toldBy = ({ stderr }: Ending): string[] =>
  stderr
    .trim()
    .split('\n')
    .filter(line => !line.startsWith('Programm übersetzt'));

const nothingIsLeft = async (): Promise<void> => {
  expect(processesOf(dataDir)).toEqual([]);
  for (const needed of [port, port + 1, port + 11, port + 15])
    expect([needed, await isFree(needed)]).toEqual([needed, true]);
};

const COOPERATIONS = '{ cooperations(first: 50) { nodes { id title status version } } }';
const AGREE = `mutation Agree($id: ID!, $version: Int!) {
  cooperationAgree(input: { cooperationId: $id, expectedVersion: $version, naming: NETWORK }) {
    cooperation { status } userErrors { code }
  }
}`;

/** The answers to the questions of the field, as a Wedding office, a stranger to half of it, and the public. */
const askedAs = async (): Promise<unknown[]> => {
  const answers: unknown[] = [];
  for (const account of ['pankstrasse.staff', 'duettmann-siedlung.lead', undefined]) {
    const token = account && (await tokenOf(port, account));
    for (const [name, question] of QUESTIONS) answers.push([account, name, await ask(port, question, token)]);
  }
  return answers;
};

describe('one process', () => {
  test('the first start loads the demo, and Ctrl-C stops all of it', async () => {
    const first = await start();
    expect(first.output).toContain('Demo-Daten geladen');
    expect(first.output).toMatch(/Node 24\./);
    const token = await tokenOf(port, 'pankstrasse.staff');
    const { data } = await ask(port, COOPERATIONS, token);
    const proposed = data.cooperations.nodes.find(({ status }: { status: string }) => status === 'PROPOSED');
    const agreed = await ask(port, AGREE, token, { id: proposed.id, version: proposed.version });
    expect(agreed.data.cooperationAgree).toEqual({ cooperation: { status: 'AGREED' }, userErrors: [] });
    expect(processesOf(dataDir).join('\n')).toContain('postgres');
    const { code, stdout, stderr } = await first.interrupt();
    expect(code).toBe(0);
    expect(stdout).toContain('Alles ist beendet; die Daten bleiben erhalten.');
    expect(stderr).not.toMatch(/error|warn/i);
    await nothingIsLeft();
  });

  test('the second start keeps the data and does not load the demo again', async () => {
    const second = await start();
    expect(second.output).toContain('Demo-Daten sind da');
    const { data } = await ask(port, COOPERATIONS, await tokenOf(port, 'pankstrasse.staff'));
    const titles = data.cooperations.nodes.map(({ title }: { title: string }) => title);
    expect(new Set(titles).size).toBe(titles.length);
    expect(data.cooperations.nodes.map(({ status }: { status: string }) => status)).toContain('AGREED');
  });

  test('on another port, where the sign-in has another name, programs keep their rights', async () => {
    await running?.interrupt();
    const other = await freePort();
    await start({ port: other });
    const program = 'pankstrasse.dashboard';
    const secret = readProviderSecrets(dataDir)?.clients[program] ?? '';
    const token = await tokenOfService(`http://localhost:${other + 1}`, program, secret);
    const { data } = await ask(other, '{ viewer { rights { role office { name } } } }', token);
    expect(data.viewer.rights).toEqual([expect.objectContaining({ office: { name: 'QM Pankstraße' } })]);
    await running?.interrupt();
    await start();
  });

  test('a second platform on the same port or the same data is told so, and does not harm the first', async () => {
    const samePort = await refused({});
    expect(samePort.code).toBe(1);
    expect(toldBy(samePort)).toEqual([
      `Port ${port} is taken; stop what listens there, or set PORT to another.`,
    ]);
    const sameFolder = await refused({ dataDir, port: await freePort() });
    expect(sameFolder.code).toBe(1);
    expect(toldBy(sameFolder)).toEqual([
      expect.stringMatching(/^Process \d+ already uses the database in .*; stop it first\.$/),
    ]);
    const { data } = await ask(port, '{ actors(first: 1) { nodes { name } } }');
    expect(data.actors.nodes).toHaveLength(1);
  });

  test('killed without warning, it leaves nothing that blocks the next start', async () => {
    await running?.kill();
    const next = await start();
    expect(next.output).toContain('Demo-Daten sind da');
    const { data } = await ask(port, COOPERATIONS, await tokenOf(port, 'pankstrasse.staff'));
    expect(data.cooperations.nodes.map(({ status }: { status: string }) => status)).toContain('AGREED');
  });
});

describe('a machine with an older Node', () => {
  test('starts the platform under the Node that came with the packages, and Ctrl-C reaches it', async () => {
    const node = findOldNode();
    if (!node) return console.info('This machine has no Node below 24: nothing to hand over from.');
    await running?.interrupt();
    const handed = await start({ node });
    expect(handed.output).toMatch(/startet mit Node 24\./);
    const { data } = await ask(port, '{ actors(first: 1) { nodes { name } } }');
    expect(data.actors.nodes).toHaveLength(1);
    const { code, stdout } = await handed.interrupt();
    expect([code, stdout]).toEqual([0, expect.stringContaining('Alles ist beendet')]);
    await nothingIsLeft();
    await start();
  });
});

describe('a process for each part', () => {
  let together: unknown[];

  test('answers are the same as in one process', async () => {
    together = await askedAs();
    await running?.interrupt();
    await nothingIsLeft();
    await start({ isSplit: true });
    expect(await askedAs()).toEqual(together);
  });

  test('when a part is killed, its fields are null and said to be unavailable, the others are there', async () => {
    const [funding = ''] = processesOf(dataDir).filter(line => line.includes('subgraphs/funding/'));
    process.kill(Number(funding.split(' ')[0]), 'SIGKILL');
    const question = `{ actors(first: 100, filter: { nameContains: "coopolis" }) {
      nodes { name cooperations(first: 5) { nodes { title } } projects(first: 5) { nodes { title } } events(first: 5) { nodes { title } } }
    } }`;
    const { data, errors } = await ask(port, question, await tokenOf(port, 'pankstrasse.staff'));
    expect(data.actors.nodes).toMatchObject([
      {
        name: 'coopolis GmbH',
        projects: null,
        cooperations: { nodes: expect.any(Array) },
        events: { nodes: expect.any(Array) },
      },
    ]);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['SUBGRAPH_UNAVAILABLE']);
    expect(running?.output).toContain(
      'Der Prozess funding ist beendet (SIGKILL); er wird nicht neu gestartet.',
    );
    expect((await running?.interrupt())?.code).toBe(0);
    await nothingIsLeft();
  });

  test('killed without warning, all of its parts end', async () => {
    await start({ isSplit: true });
    await running?.kill();
    const parts = (): string[] => processesOf(dataDir).filter(line => line.includes('/dist/'));
    for (let looks = 0; looks < 100 && parts().length > 0; looks += 1)
      await new Promise(next => setTimeout(next, 100));
    expect(parts()).toEqual([]);
    const next = await start();
    expect((await next.interrupt()).code).toBe(0);
    await nothingIsLeft();
  });
});

describe('a start that can not go well ends with one clear sentence', () => {
  test('when the port of the sign-in is taken', async () => {
    const other = await holdPort(port + 1);
    const ending = await refused({});
    other.close();
    expect(ending.code).toBe(1);
    expect(toldBy(ending)).toEqual([
      `Port ${port + 1} is taken, and the local sign-in needs it (PORT + 1); set PORT to another.`,
    ]);
  });

  test('when the port of a part is taken', async () => {
    const other = await holdPort(port + 13);
    const ending = await refused({ isSplit: true });
    other.close();
    expect(ending.code).toBe(1);
    expect(toldBy(ending)).toEqual([
      `Port ${port + 13} is taken; stop what listens there, or set PORT to another.`,
    ]);
  });

  test('when the port of the metrics is taken', async () => {
    const other = await holdPort(port + 20);
    const taken = await refused({ settings: { METRICS_PORT: String(port + 20) } });
    other.close();
    expect([taken.code, toldBy(taken)]).toEqual([
      1,
      [`Port ${port + 20} is taken; stop what listens there, or set METRICS_PORT to another.`],
    ]);
  });

  test('when the address is none of this machine', async () => {
    for (const HOST of ['192.0.2.1', 'nowhere.invalid']) {
      const ending = await refused({ settings: { HOST } });
      expect([ending.code, toldBy(ending)]).toEqual([
        1,
        [`${HOST} is no address of this machine; set HOST to one, or leave it out.`],
      ]);
    }
  });

  test('when the folder can not be written to, is a file, or can not be made', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const endings = {
      // not even root may make a folder in the kernel's own file system
      '/sys/kiezgraph': 'can not be written to; set DATA_DIR to one that can.',
      [file]: 'is not a folder; set DATA_DIR to one.',
      [join(file, 'inside')]: 'is not a folder; set DATA_DIR to one.',
    };
    for (const [place, sentence] of Object.entries(endings)) {
      const ending = await refused({ dataDir: place });
      expect([place, ending.code, toldBy(ending)]).toEqual([place, 1, [expect.stringContaining(sentence)]]);
    }
  });

  test('when the folder is closed to whoever starts it', async () => {
    const uid = findOrdinaryUser();
    if (uid === undefined)
      return console.info('Only root reaches this folder, and nothing is closed to root.');
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o555 });
    for (const dataDir of [closed, join(closed, 'inside')]) {
      const ending = await refused({ dataDir, uid });
      expect([dataDir, ending.code, toldBy(ending)]).toEqual([
        dataDir,
        1,
        [`The folder ${dataDir} can not be written to; set DATA_DIR to one that can.`],
      ]);
    }
  });

  test('when settings are wrong: all of them at once', async () => {
    const settings = { PORT: 'four', LOG_LEVEL: 'loud', PLANNER: 'best', DATABASE_URL: 'mysql://here/there' };
    const ending = await refused({ settings, dataDir: join(folder, 'wrong') });
    expect(ending.code).toBe(1);
    for (const name of Object.keys(settings)) expect(ending.stderr).toContain(name);
    expect(ending.stderr).not.toMatch(/^ +at /m);
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  test('when production has no issuer of its own', async () => {
    const ending = await refused({ settings: { NODE_ENV: 'production' } });
    expect(ending.code).toBe(1);
    expect(ending.stderr).toContain('OIDC_ISSUER must be set when NODE_ENV=production');
    expect(ending.stderr).not.toMatch(/^ +at /m);
  });

  test('when the database does not answer', async () => {
    const DATABASE_URL = `postgres://somebody:secret@127.0.0.1:${port + 14}/kiez`;
    const ending = await refused({ settings: { DATABASE_URL } });
    expect(ending.code).toBe(1);
    expect(toldBy(ending)).toEqual([
      `No PostgreSQL answers at 127.0.0.1:${port + 14}/kiez (ECONNREFUSED); start it, or correct DATABASE_URL.`,
    ]);
  });
});
