import { sourceColumns, type SourceInput } from '@kiezgraph/kernel/graphql/source';

/** A source in the columns of a row of the register; absent leaves it. */
export const sourceChange = (source: SourceInput | null | undefined): Record<string, string | null> => {
  if (!source) return {};
  const { sourceKind, citation } = sourceColumns(source);
  return { source_kind: sourceKind, citation };
};
