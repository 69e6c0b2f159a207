import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** The supergraph and public schema that are committed, as a release has them. */
export const committedGraph = async (): Promise<{ supergraph: string; publicSchema: string }> => {
  const [supergraph = '', publicSchema = ''] = ['gateway/supergraph.graphql', 'gateway/schema.graphql'].map(path =>
    existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : '',
  );
  return { supergraph, publicSchema };
};
