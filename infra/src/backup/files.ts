import { createReadStream, createWriteStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { LocalFault } from '../local/fault';
import { CHECKSUMS, MANIFEST } from './manifest';

/** Goes through the files of a backup, one after the other, each read to its end. */
export type EachFile = (visit: (name: string, content: Readable) => Promise<void>) => Promise<void>;

export const isArchive = (path: string): boolean => path.endsWith('.tar');

const READ_FIRST = [CHECKSUMS, MANIFEST];

/** What somebody opening it wants to see first comes first. */
const namesIn = (folder: string): string[] =>
  readdirSync(folder).sort((a, b) => READ_FIRST.indexOf(b) - READ_FIRST.indexOf(a) || (a < b ? -1 : 1));

/** A file that its owner alone reads, on the disk once it is written. */
export const privateFile = (path: string): Writable =>
  createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true });

/** Packs a folder's files into one tar archive. */
export const packFolder = async (folder: string, archive: string): Promise<void> => {
  const { createTarPacker } = await import('modern-tar');
  const { readable, controller } = createTarPacker();
  const written = pipeline(Readable.fromWeb(readable), privateFile(archive));
  const packed = async (): Promise<void> => {
    for (const name of namesIn(folder)) {
      const { size } = statSync(join(folder, name));
      const body = controller.add({ name, size, mode: 0o600 });
      await pipeline(createReadStream(join(folder, name)), Writable.fromWeb(body));
    }
    controller.finalize();
  };
  await Promise.all([written, packed()]);
};

const inFolder =
  (folder: string): EachFile =>
  async visit => {
    for (const name of namesIn(folder)) await visit(name, createReadStream(join(folder, name)));
  };

const inArchive =
  (archive: string): EachFile =>
  async visit => {
    const { createTarDecoder } = await import('modern-tar');
    const entries = Readable.toWeb(createReadStream(archive)).pipeThrough(createTarDecoder({ strict: true }));
    for await (const { header, body } of entries) await visit(header.name, Readable.fromWeb(body));
  };

/** The files of a backup, be it a folder or an archive. */
export const filesOf = (path: string): EachFile => {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new LocalFault(`There is no backup ${path}.`);
  return found.isDirectory() ? inFolder(path) : inArchive(path);
};
