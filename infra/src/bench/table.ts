type Cell = string | number | undefined;

/** A table for the terminal: words to the left, numbers to the right. */
export const table = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string => {
  const shown = rows.map(row => row.map(cell => String(cell ?? '–')));
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...shown.map(row => row[column]?.length ?? 0)),
  );
  const isNumber = heads.map((_, column) => rows.some(row => typeof row[column] === 'number'));
  const line = (cells: readonly string[]): string =>
    `  ${cells.map((cell, column) => (isNumber[column] ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0))).join('  ')}`.trimEnd();
  return [line(heads), `  ${widths.map(width => '─'.repeat(width)).join('  ')}`, ...shown.map(line)].join(
    '\n',
  );
};
