import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const read = (name: string): string => readFileSync(join(__dirname, '../../gateway', name), 'utf8');

/** The supergraph and public schema that are committed, as a release has them. */
export const committedGraph = (): { supergraph: string; publicSchema: string } => ({
  supergraph: read('supergraph.graphql'),
  publicSchema: read('schema.graphql'),
});
