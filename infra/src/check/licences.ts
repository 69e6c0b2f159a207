import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ALLOWED_LICENCES, LICENCE_EXCEPTIONS, type LicenceException } from './licence-rules';

/** A package as it is installed, with the licence it states. */
export interface InstalledPackage {
  name: string;
  version: string;
  licence: string;
}

interface Manifest {
  name?: string;
  version?: string;
  license?: string | { type?: string };
  licenses?: { type?: string }[];
}

const statedLicence = ({ license, licenses }: Manifest): string => {
  if (typeof license === 'string') return license;
  if (license?.type) return license.type;
  return (licenses ?? []).map(({ type }) => type ?? 'none').join(' OR ') || 'none';
};

const readPackage = async (folder: string): Promise<InstalledPackage[]> => {
  const nested = readInstalled(join(folder, 'node_modules'));
  const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => null);
  if (text === null) return nested;
  const manifest = JSON.parse(text) as Manifest;
  const { name = folder, version = '' } = manifest;
  return [{ name, version, licence: statedLicence(manifest) }, ...(await nested)];
};

/** Every package below a node_modules folder, nested and scoped ones too; our own workspaces are links, not packages. */
export const readInstalled = async (nodeModules: string): Promise<InstalledPackage[]> => {
  const entries = await readdir(nodeModules, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter(entry => entry.isDirectory() && !entry.name.startsWith('.'));
  const found = folders.map(({ name }) =>
    name.startsWith('@') ? readInstalled(join(nodeModules, name)) : readPackage(join(nodeModules, name)),
  );
  return (await Promise.all(found)).flat();
};

/** Whether an SPDX expression can be met with allowed licences alone: one side of an OR, both sides of an AND. */
export const isAllowed = (expression: string): boolean => {
  const inner = /\(([^()]*)\)/.exec(expression);
  if (inner) return isAllowed(expression.replace(inner[0], isAllowed(inner[1] ?? '') ? 'MIT' : 'refused'));
  return expression
    .split(/\s+OR\s+/i)
    .some(choice => choice.split(/\s+AND\s+/i).every(licence => ALLOWED_LICENCES.has(licence.trim())));
};

/** One sentence per package whose licence is not compatible and not excepted, and per exception nobody needs. */
export const licenceFaults = (
  packages: InstalledPackage[],
  exceptions: readonly LicenceException[] = LICENCE_EXCEPTIONS,
): string[] => {
  const isExcepted = (one: InstalledPackage): boolean =>
    exceptions.some(({ name, licence }) => name === one.name && licence === one.licence);
  const refused = packages
    .filter(one => !isAllowed(one.licence) && !isExcepted(one))
    .map(
      ({ name, version, licence }) =>
        `${name} ${version} has the licence ${licence}, which is not on the list.`,
    );
  const unused = exceptions
    .filter(({ name, licence }) => !packages.some(one => one.name === name && one.licence === licence))
    .map(({ name }) => `${name} is excepted but not installed so: remove the exception.`);
  return [...new Set(refused), ...unused];
};
