import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

export const ROOT = resolve(__dirname, '../..');

/** A folder of the test's own, removed when the work is done. */
export const inTemporaryFolder = async <T>(work: (folder: string) => Promise<T>): Promise<T> => {
  const folder = await mkdtemp(join(tmpdir(), 'kiezgraph-check-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/** Fills a folder with sources and with the committed configuration that judges them. */
export const plant = async (
  folder: string,
  configuration: string[],
  sources: Record<string, string>,
): Promise<void> => {
  await Promise.all(configuration.map(name => copyFile(join(ROOT, name), join(folder, name))));
  await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  for (const [path, source] of Object.entries(sources)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), `${source}\nexport {};\n`);
  }
};

/** What a program of the project says about a folder, as JSON; a program that finds faults ends with a failure. */
export const askTool = <T>(folder: string, tool: string, ...words: string[]): Promise<T> =>
  new Promise((done, refuse) => {
    const program = join(ROOT, 'node_modules/.bin', tool);
    const options = { cwd: folder, maxBuffer: 1 << 26 };
    execFile(process.execPath, [program, ...words], options, (_fault, output, complaints) =>
      output ? done(JSON.parse(output) as T) : refuse(new Error(complaints)),
    );
  });
