import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { checkLine, checkPeriod, checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { ProjectEntity } from './project.entity';

/** What can be stated of a project, at its creation and later. */
export interface ProjectStatements {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly period?: string | null;
}

/** Everything that is wrong with the statements. */
export const checkStatements = ({ title, description, period }: ProjectStatements): Refusal[] =>
  refusalsOf(checkLine('title', title), checkText('description', description), checkPeriod('period', period));

const periodColumns = (stated: string): Pick<ProjectEntity, 'period' | 'possible' | 'certain'> => {
  const { text, possible, certain } = parsePeriod(stated);
  return { period: text, possible, certain };
};

/** The columns that the statements change; what is absent stays. */
export const columnsFrom = ({ title, description, period }: ProjectStatements): Partial<ProjectEntity> => ({
  ...(title !== null && title !== undefined && { title }),
  ...(description !== undefined && { description }),
  ...(period !== null && period !== undefined && periodColumns(period)),
});
