import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { standing } from './migrations';

const read = (name: string): string => readFileSync(join(__dirname, '../../gateway', name), 'utf8');

/** Composed on the spot, where nothing is committed yet. */
const composed = async (): Promise<{ supergraph: string; publicSchema: string }> => {
  const { composeGraph } = await import('@kiezgraph/infra/generate/graph');
  const subgraphs: { name: string; sdl: string }[] = [];
  for (const name of standing) {
    const { printSdl } = (await import(`@kiezgraph/${name}/schema`)) as { printSdl: () => Promise<string> };
    subgraphs.push({ name, sdl: await printSdl() });
  }
  return composeGraph(subgraphs);
};

/** The supergraph and public schema that are committed, as a release has them. */
export const committedGraph = async (): Promise<{ supergraph: string; publicSchema: string }> =>
  existsSync(join(__dirname, '../../gateway/supergraph.graphql'))
    ? { supergraph: read('supergraph.graphql'), publicSchema: read('schema.graphql') }
    : composed();
