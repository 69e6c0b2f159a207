import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const committed = (name: string): string => readFileSync(join(__dirname, '..', name), 'utf8');

/** The committed schemas that the gateway runs on. */
export const readSchemas = (): { supergraph: string; publicSchema: string } => ({
  supergraph: committed('supergraph.graphql'),
  publicSchema: committed('schema.graphql'),
});
