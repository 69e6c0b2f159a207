import { resolve } from 'node:path';
import { staleFiles, writeGenerated } from './generated-file';
import { generatedFiles } from './generated-files';

/** `npm run generate` writes every committed generated file; with `--check` it writes none and names the stale. */
const main = async (root: string, checkOnly: boolean): Promise<number> => {
  const files = await generatedFiles(root);
  if (checkOnly) {
    const stale = await staleFiles(root, files);
    for (const sentence of stale) console.error(sentence);
    return stale.length === 0 ? 0 : 1;
  }
  const written = await writeGenerated(root, files);
  console.log(written.length === 0 ? `${files.length} files, all as they were.` : written.join('\n'));
  return 0;
};

main(resolve(__dirname, '../../..'), process.argv.includes('--check')).then(
  code => process.exit(code),
  (fault: unknown) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exit(1);
  },
);
