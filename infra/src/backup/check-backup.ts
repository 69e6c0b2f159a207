import { createHash } from 'node:crypto';
import { LocalFault } from '../local/fault';
import { CHECKSUMS, MANIFEST, fileOf, readManifest, type Manifest } from './manifest';
import type { EachFile } from './files';

const SMALL = [CHECKSUMS, MANIFEST];

interface FoundFile {
  readonly sha256: string;
  /** Of the two small ones. */
  readonly text: string;
}

const readFiles = async (files: EachFile): Promise<Map<string, FoundFile>> => {
  const found = new Map<string, FoundFile>();
  await files(async (name, content) => {
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    for await (const chunk of content as AsyncIterable<Buffer>) {
      hash.update(chunk);
      if (SMALL.includes(name)) kept.push(chunk);
    }
    found.set(name, { sha256: hash.digest('hex'), text: Buffer.concat(kept).toString('utf8') });
  });
  return found;
};

const damaged = (path: string, what: string): LocalFault =>
  // What a library says of a fault may end in a full stop of its own.
  new LocalFault(`The backup ${path} is damaged: ${what.replace(/\.+$/, '')}. Nothing was changed.`);

/** Reads a backup from end to end and compares every file with its checksum; gives what it says of itself. */
export const checkBackup = async (path: string, files: EachFile): Promise<Manifest> => {
  const found = await readFiles(files).catch((error: unknown) => {
    throw error instanceof LocalFault ? error : damaged(path, (error as Error).message);
  });
  const sums = found.get(CHECKSUMS);
  if (!sums) throw damaged(path, `it has no ${CHECKSUMS}, so it is not a whole backup`);
  const lines = sums.text.split('\n').filter(Boolean);
  for (const line of lines) {
    const [, sha256, name = ''] = /^([0-9a-f]{64}) {2}(\S+)$/.exec(line) ?? [];
    if (!sha256) throw damaged(path, `${CHECKSUMS} can not be read`);
    if (found.get(name)?.sha256 !== sha256)
      throw damaged(path, found.has(name) ? `${name} has another checksum` : `${name} is missing`);
  }
  if (!lines.some(line => line.endsWith(`  ${MANIFEST}`))) throw damaged(path, `${MANIFEST} is missing`);
  const manifest = readManifest(found.get(MANIFEST)?.text ?? '');
  const missing = manifest.tables.find(({ name }) => !lines.some(line => line.endsWith(`  ${fileOf(name)}`)));
  if (missing) throw damaged(path, `${fileOf(missing.name)} is missing`);
  return manifest;
};
