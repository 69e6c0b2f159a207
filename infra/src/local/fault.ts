import { existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** A reason why the platform can not start here that a person can act upon: one sentence, shown without a stack. */
export class LocalFault extends Error {
  override readonly name = 'LocalFault';
}

/** Turns the refusals of a file system into one sentence about the folder. */
export const folderFault = (folder: string, error: unknown): Error => {
  const { code } = error as { code?: string };
  if (code === 'EACCES' || code === 'EROFS' || code === 'EPERM') {
    return new LocalFault(`The folder ${folder} can not be written to; set DATA_DIR to one that can.`);
  }
  if (code === 'ENOENT') {
    return new LocalFault(`The folder ${folder} can not be made; set DATA_DIR to one that can.`);
  }
  if (code === 'ENOSPC') return new LocalFault(`There is no space left for the folder ${folder}.`);
  if (code === 'ENOTDIR' || code === 'EEXIST') {
    return new LocalFault(`${folder} is not a folder; set DATA_DIR to one.`);
  }
  return error instanceof Error ? error : new Error(String(error));
};

const makeEach = (folder: string): void => {
  const parent = dirname(folder);
  if (parent !== folder && !existsSync(parent)) makeEach(parent);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) mkdirSync(folder, { mode: 0o755 });
};

/** Makes a folder and those above it. Node's own recursive way never returns on some file systems (/proc). */
export const makeFolder = (folder: string): void => {
  try {
    makeEach(folder);
  } catch (error) {
    throw folderFault(folder, error);
  }
};
