/**
 * Licences whose works may stand beside, be bundled with and be used by a work under EUPL-1.2:
 * permissive ones, and those of the EUPL's appendix.
 */
export const ALLOWED_LICENCES: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'EUPL-1.2',
  'ISC',
  'LGPL-2.1-only',
  'LGPL-2.1-or-later',
  'LGPL-3.0-only',
  'LGPL-3.0-or-later',
  'MIT',
  'MIT-0',
  'MPL-2.0',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
  'Zlib',
]);

/** Packages looked at one by one: name, the licence it states, and why it may stay. */
export interface LicenceException {
  name: string;
  licence: string;
  reason: string;
}

export const LICENCE_EXCEPTIONS: readonly LicenceException[] = [
  {
    name: 'caniuse-lite',
    licence: 'CC-BY-4.0',
    reason:
      'A table of browsers read by babel in tests; not part of the platform, attribution is in the package.',
  },
];
