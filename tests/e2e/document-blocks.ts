import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './platform-process';

/** A fenced block of a document, as a reader would copy it. */
export interface Block {
  /** Where it stands, for the name of the test: file and line. */
  readonly place: string;
  readonly file: string;
  readonly language: string;
  readonly text: string;
}

const blocksOf = (file: string): Block[] => {
  const content = readFileSync(join(ROOT, file), 'utf8');
  return [...content.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(
    ({ 1: language = '', 2: text = '', index }) => ({
      place: `${file}:${content.slice(0, index).split('\n').length}`,
      file,
      language,
      text,
    }),
  );
};

const documents = (): string[] => [
  'README.md',
  ...readdirSync(join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.md'))
    .sort()
    .map(name => `docs/${name}`),
];

/** Commands count as commands, also where nobody wrote that they are. */
const isCommand = ({ language, text }: Block): boolean =>
  ['sh', 'bash', 'shell'].includes(language) ||
  (language === '' && /^(npm|npx|node|curl|git|docker) /m.test(text));

/** Every block of the README and of docs/ that somebody is meant to type in. */
export const typedBlocks = (): Block[] =>
  documents()
    .flatMap(blocksOf)
    .filter(block => isCommand(block) || (block.language === 'graphql' && block.file === 'README.md'));
