import type { MigrateOptions } from '@kiezgraph/kernel/db/migrate';
import { dumpSchema } from './database-schema';
import { withEmptyDatabase } from './empty-database';
import { type GeneratedFile, generatedFile } from './generated-file';
import { schemaFiles, type SubgraphSdl } from './graph';
import { typedDocumentFiles } from './typed-documents';

/** In the order in which the graph grew and the migrations run; the order is part of the supergraph. */
const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'] as const;

const readSdl = async (name: string): Promise<SubgraphSdl> => {
  const { printSdl } = (await import(`@kiezgraph/${name}/schema`)) as { printSdl: () => Promise<string> };
  return { name, sdl: await printSdl() };
};

const readMigrations = async (name: string): Promise<MigrateOptions['subgraphs']> => {
  const home = (await import(`@kiezgraph/${name}/migrations/index`)) as {
    migrations: MigrateOptions['subgraphs'][string];
  };
  return { [name]: home.migrations };
};

const databaseSchemaFile = async (): Promise<GeneratedFile> => {
  const migrations = await Promise.all(SUBGRAPHS.map(readMigrations));
  const subgraphs = Object.assign({}, ...migrations) as MigrateOptions['subgraphs'];
  return generatedFile('infra/postgres/schema.sql', await withEmptyDatabase(subgraphs, dumpSchema));
};

/** Everything that is generated and committed, as it should be today. */
export const generatedFiles = async (root: string): Promise<GeneratedFile[]> => {
  const subgraphs: SubgraphSdl[] = [];
  // one after the other: the classes of type-graphql register in one place
  for (const name of SUBGRAPHS) subgraphs.push(await readSdl(name));
  const schemas = schemaFiles(subgraphs);
  const publicSchema = schemas.find(({ path }) => path === 'gateway/schema.graphql')?.content ?? '';
  return [...schemas, ...(await typedDocumentFiles(root, publicSchema)), await databaseSchemaFile()];
};
