import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import type { ProjectEntity } from './project.entity';

/** The columns of a stated period. */
export const periodColumns = (
  stated: string,
  source: SourceKind = SourceKind.STATED,
): Pick<ProjectEntity, 'period' | 'possible' | 'certain' | 'periodSource'> => {
  const { text, possible, certain } = parsePeriod(stated);
  return { period: text, possible, certain, periodSource: source };
};
