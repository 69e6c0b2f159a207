import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from '../support/json';

/** The golden requests: what must come out of the real facts, each `*.graphql` one request with its answer beside it. */
export const REQUESTS = readdirSync(__dirname)
  .filter(file => file.endsWith('.graphql'))
  .map(file => file.replace('.graphql', ''));

/** Those that change something, or show it once it is changed; the others are asked of the facts as they were loaded. */
export const ACTS = [
  'second-source-preferred',
  'grants-with-second-source',
  'eleventh-selection-refused',
  'company-application-refused',
];

export const requestOf = (name: string): string => readFileSync(join(__dirname, `${name}.graphql`), 'utf8');

/** Compares an answer with the one beside the request; `WRITE_ANSWERS` writes it anew, to be read as a diff. */
export const expectAnswer = (name: string, answer: Json): void => {
  const file = join(__dirname, `${name}.answer.json`);
  if (process.env['WRITE_ANSWERS']) writeFileSync(file, `${JSON.stringify(answer, null, 2)}\n`);
  expect(answer).toEqual(JSON.parse(readFileSync(file, 'utf8')));
};
