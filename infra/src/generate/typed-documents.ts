import { join, relative } from 'node:path';
import { type GeneratedFile, generatedFile } from './generated-file';

/** Types and documents of the questions, made by codegen.yml from the schema given, without writing anything. */
export const typedDocumentFiles = async (root: string, publicSchema: string): Promise<GeneratedFile[]> => {
  // loaded late: it takes seconds, and only this file needs it
  const { generate, loadContext } = await import('@graphql-codegen/cli');
  const settings = (await loadContext(join(root, 'codegen.yml'))).getConfig();
  const input = { ...settings, schema: publicSchema, cwd: root, silent: true };
  const outputs = (await generate(input, false)) as { filename: string; content: string }[];
  return outputs.map(({ filename, content }) => generatedFile(relative(root, join(root, filename)), content));
};
