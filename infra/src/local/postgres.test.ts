import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { LocalFault } from './fault';
import { openPostgres } from './postgres';
import { processMark } from './postgres-record';

const dataDir = mkdtempSync(join(tmpdir(), 'kiezgraph-postgres-'));
const record = () =>
  JSON.parse(readFileSync(join(dataDir, 'postgres.json'), 'utf8')) as Record<string, string>;
const ask = async (url: string, sql: string): Promise<unknown[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query({ text: sql, rowMode: 'array' })).rows.flat();
  } finally {
    await client.end();
  }
};

jest.setTimeout(60_000);
afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

describe('openPostgres', () => {
  it('makes a cluster, keeps it over a restart, and keeps its password to itself', async () => {
    const first = await openPostgres({ dataDir, durability: 'off' });
    expect(await ask(first.url, "select current_setting('server_encoding'), lower('ÄÖ')")).toEqual([
      'UTF8',
      'äö',
    ]);
    await ask(first.url, 'create table kept as select 1 as one');
    await expect(ask(first.url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password');
    expect(statSync(join(dataDir, 'postgres.json')).mode & 0o777).toBe(0o600);
    await first.stop();
    const second = await openPostgres({ dataDir, durability: 'off' });
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, 'select one from kept')).toEqual([1]);
    await second.stop();
  });

  it('takes over from a run that was killed, but not from one that lives', async () => {
    const killed = await openPostgres({ dataDir, durability: 'off' });
    await expect(openPostgres({ dataDir, durability: 'off' })).rejects.toThrow('already uses the database');
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)']);
    const holder = processMark(other.pid ?? 0);
    writeFileSync(join(dataDir, 'postgres.json'), JSON.stringify({ ...record(), holder }));
    await expect(openPostgres({ dataDir, durability: 'off' })).rejects.toBeInstanceOf(LocalFault);
    other.kill('SIGKILL');
    await new Promise(done => other.once('exit', done));
    const next = await openPostgres({ dataDir, durability: 'off' });
    expect(await ask(next.url, 'select one from kept')).toEqual([1]);
    await next.stop();
    await killed.stop();
  });

  it('says in one sentence why a folder will not do', async () => {
    const file = join(dataDir, 'postgres.json', 'below');
    await expect(openPostgres({ dataDir: file })).rejects.toBeInstanceOf(LocalFault);
  });
});
