import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { checkSource } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import {
  checkCount,
  checkLine,
  checkPeriod,
  checkText,
  refusalsOf,
  type Check,
} from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { ProjectEntity } from './project.entity';
import { periodColumns } from './project.period';
import type { ProjectGoalInput, ProjectStatementsInput } from './project-statements.input';

/** What can be stated of a project, at its creation and later. */
export interface ProjectStatements extends ProjectStatementsInput {
  readonly title?: string | null;
  readonly period?: string | null;
}

const MOST_AREAS = 40;
const MOST_ENTRIES = 20;

const checkTime = ({ period, periodSource }: ProjectStatements): Check =>
  periodSource && (period === undefined || period === null)
    ? { code: Code.INVALID, message: 'Zur Quelle fehlt die Laufzeit.', field: 'periodSource' }
    : (checkPeriod('period', period) ?? checkSource('periodSource', periodSource));

const checkTitles = ({ alternateTitles: titles }: ProjectStatements): Check[] => {
  const field = 'alternateTitles';
  const stated = titles ?? [];
  const isTwice = new Set(stated.map(({ title }) => title)).size < stated.length;
  return [
    checkCount(field, stated, MOST_ENTRIES),
    isTwice ? { code: Code.INVALID, message: 'Ein Titel steht zweimal in der Liste.', field } : undefined,
    ...stated
      .slice(0, MOST_ENTRIES)
      .flatMap(({ title, source }) => [
        checkLine(`${field}.title`, title),
        checkSource(`${field}.source`, source),
      ]),
  ];
};

const checkAims = ({ fieldsOfAction, goals, targetGroups, rolesOfNobody }: ProjectStatements): Check[] => [
  checkCount('fieldsOfAction', fieldsOfAction, 6),
  checkCount('rolesOfNobody', rolesOfNobody, 5),
  checkCount('goals', goals, MOST_ENTRIES),
  ...(goals ?? [])
    .slice(0, MOST_ENTRIES)
    .flatMap(({ text, tags }) => [checkText('goals.text', text, 500), checkCount('goals.tags', tags, 4)]),
  checkCount('targetGroups', targetGroups, MOST_ENTRIES),
  ...(targetGroups ?? []).slice(0, MOST_ENTRIES).map(group => checkLine('targetGroups', group, 100)),
];

/** Everything that is wrong with the statements. */
export const checkStatements = (stated: ProjectStatements): Refusal[] =>
  refusalsOf(
    checkLine('title', stated.title),
    checkText('description', stated.description),
    checkTime(stated),
    checkCount('areaIds', stated.areaIds, MOST_AREAS),
    ...checkTitles(stated),
    ...checkAims(stated),
  );

/** The numbers of the areas that are stated, null for a key that is none. */
export const areaNumbers = (ids: readonly string[]): (number | null)[] =>
  [...new Set(ids)].map(id => numberFrom('QmArea', id));

const goalOf = ({ text, tags }: ProjectGoalInput): ProjectEntity['goals'][number] => ({
  text,
  tags: [...new Set(tags ?? [])],
});

const listColumns = (stated: ProjectStatements): Partial<ProjectEntity> => ({
  ...(stated.areaIds && { areaIds: areaNumbers(stated.areaIds).filter(area => area !== null) }),
  ...(stated.fieldsOfAction && { fieldsOfAction: [...new Set(stated.fieldsOfAction)] }),
  ...(stated.goals && { goals: stated.goals.map(goalOf) }),
  ...(stated.targetGroups && { targetGroups: [...new Set(stated.targetGroups)] }),
  ...(stated.rolesOfNobody && { rolesOfNobody: [...new Set(stated.rolesOfNobody)] }),
});

/** The columns that the statements change; what is absent stays. */
export const columnsFrom = (stated: ProjectStatements): Partial<ProjectEntity> => ({
  ...(stated.title !== null && stated.title !== undefined && { title: stated.title }),
  ...(stated.description !== undefined && { description: stated.description }),
  ...(stated.period !== null &&
    stated.period !== undefined &&
    periodColumns(stated.period, stated.periodSource?.kind)),
  ...listColumns(stated),
});
