import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TrackedFile } from './tracked-files';

/** Reads the repository for the checks; the checks themselves only see what they are given. */
export const readText = (root: string, path: string): Promise<string> => readFile(join(root, path), 'utf8');

/** Text files under version control, as they lie in the working folder. */
export const readTracked = async (root: string): Promise<TrackedFile[]> => {
  const { stdout } = await promisify(execFile)('git', ['ls-files', '-z'], { cwd: root, maxBuffer: 1 << 26 });
  const paths = stdout.split('\0').filter(path => path !== '');
  const files = await Promise.all(
    // a file that is tracked but gone has nothing to hide
    paths.map(async path => ({ path, content: await readText(root, path).catch(() => '') })),
  );
  return files.filter(({ content }) => !content.includes('\0'));
};

/** The texts people follow: README.md at the root and the pages of docs/. */
export const readPages = async (root: string): Promise<TrackedFile[]> =>
  (await readTracked(root)).filter(({ path }) => /^(README\.md|docs\/.*\.md)$/.test(path));

export const readScripts = async (root: string): Promise<Record<string, string>> =>
  (JSON.parse(await readText(root, 'package.json')) as { scripts?: Record<string, string> }).scripts ?? {};
