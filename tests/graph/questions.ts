import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A question of the field, as dashboard, cli and bench ask it. */
export interface Question {
  readonly name: string;
  readonly document: string;
  readonly variables: Record<string, unknown>;
  /** So long is an answer at least that shows something; absent is that of a page. */
  readonly least?: number;
}

const FOLDER = join(__dirname, '../../questions');

/** Variables of questions that have some without a default. */
const VARIABLES: Record<string, Record<string, unknown>> = {};

export const questions: readonly Question[] = readdirSync(FOLDER)
  .filter(file => file.endsWith('.graphql'))
  .sort()
  .map(file => {
    const name = file.replace('.graphql', '');
    return { name, document: readFileSync(join(FOLDER, file), 'utf8'), variables: VARIABLES[name] ?? {} };
  });
