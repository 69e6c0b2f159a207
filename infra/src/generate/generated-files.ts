import type { GeneratedFile } from './generated-file';
import { schemaFiles, type SubgraphSdl } from './graph';
import { typedDocumentFiles } from './typed-documents';

/** In the order in which the graph grew; the order is part of the supergraph. */
export const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'] as const;

const readSubgraph = async (name: string): Promise<SubgraphSdl> => {
  const { printSdl } = (await import(`@kiezgraph/${name}/schema`)) as { printSdl: () => Promise<string> };
  return { name, sdl: await printSdl() };
};

/** Everything that is generated and committed, as it should be today. */
export const generatedFiles = async (root: string): Promise<GeneratedFile[]> => {
  const subgraphs: SubgraphSdl[] = [];
  for (const name of SUBGRAPHS) subgraphs.push(await readSubgraph(name));
  const schemas = schemaFiles(subgraphs);
  const publicSchema = schemas.find(({ path }) => path === 'gateway/schema.graphql');
  return [...schemas, ...(await typedDocumentFiles(root, publicSchema?.content ?? ''))];
};
