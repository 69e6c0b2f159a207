import { readMigrations, SUBGRAPHS } from '../local/parts';
import { dumpSchema } from './database-schema';
import { withEmptyDatabase } from './empty-database';
import { type GeneratedFile, generatedFile } from './generated-file';
import { schemaFiles, type SubgraphSdl } from './graph';
import { typedDocumentFiles } from './typed-documents';

const readSdl = async (name: string): Promise<SubgraphSdl> => {
  const { printSdl } = (await import(`@kiezgraph/${name}/schema`)) as { printSdl: () => Promise<string> };
  return { name, sdl: await printSdl() };
};

const databaseSchemaFile = async (): Promise<GeneratedFile> =>
  generatedFile('infra/postgres/schema.sql', await withEmptyDatabase(await readMigrations(), dumpSchema));

/** Everything that is generated and committed, as it should be today. */
export const generatedFiles = async (root: string): Promise<GeneratedFile[]> => {
  const subgraphs: SubgraphSdl[] = [];
  // one after the other: the classes of type-graphql register in one place
  for (const name of SUBGRAPHS) subgraphs.push(await readSdl(name));
  const schemas = schemaFiles(subgraphs);
  const publicSchema = schemas.find(({ path }) => path === 'gateway/schema.graphql')?.content ?? '';
  return [...schemas, ...(await typedDocumentFiles(root, publicSchema)), await databaseSchemaFile()];
};
