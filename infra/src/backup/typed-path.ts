import { resolve } from 'node:path';

/** A path as it was meant where the command was typed: npm runs it in the project's own folder. */
export const typedPath = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
