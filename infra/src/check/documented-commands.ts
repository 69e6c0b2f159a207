/** Scripts that npm runs by a short name. */
const SHORT_NAMES = new Set(['start', 'test']);

/** Commands of a text's code fences and code words: `npm run NAME`, `npm start`, `npm test`. */
const commandsOf = (markdown: string): string[] => {
  const code = [...markdown.matchAll(/```[\s\S]*?```|`[^`\n]+`/g)].map(([text]) => text).join('\n');
  const commands = [...code.matchAll(/\bnpm (?:run |run-script )?([a-z][\w:-]*)/g)];
  return commands
    .filter(([text, name]) => text.includes(' run') || SHORT_NAMES.has(name ?? ''))
    .map(([, name]) => name ?? '');
};

/** One sentence for each command that a text promises and package.json does not have. */
export const missingCommands = (
  texts: { path: string; content: string }[],
  scripts: Readonly<Record<string, string>>,
): string[] =>
  texts.flatMap(({ path, content }) =>
    [...new Set(commandsOf(content))]
      .filter(name => !(name in scripts))
      .map(name => `${path} names the command ${name}, which package.json does not have.`),
  );
