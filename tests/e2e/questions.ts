import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './platform-process';

/** The questions of the field that come with the project, by file name. */
export const QUESTIONS: (readonly [string, string])[] = readdirSync(join(ROOT, 'questions'))
  .filter(name => name.endsWith('.graphql'))
  .map(name => [name, readFileSync(join(ROOT, 'questions', name), 'utf8')] as const);
