import { SourcedValues } from '@kiezgraph/kernel/db/sourced-values';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, type Check } from '@kiezgraph/kernel/input-check';
import type { SourcedField } from '../sourced-value/sourced.field';
import type { ProjectEntity } from './project.entity';
import { ProjectField } from './project.enum';
import { periodColumns } from './project.period';

export const PROJECT_VALUES = new SourcedValues('funding.project_value', 'project_id');

const checkStated = (name: string, value: string | null | undefined): Check =>
  value == null
    ? { code: Code.INVALID, message: 'Ein Projekt hat immer eine Laufzeit.', field: name }
    : checkPeriod(name, value);

/** What several sources may state of a project. */
export const PROJECT_FIELDS: Readonly<Record<ProjectField, SourcedField<ProjectEntity>>> = {
  [ProjectField.PERIOD]: {
    value: project => project.period,
    source: project => project.periodSource,
    check: checkStated,
    form: period => period,
    columns: (period, source) => (period === null ? {} : periodColumns(period, source)),
  },
};
