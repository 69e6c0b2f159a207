import { sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { keepSaid } from '../sourced-value/sourced.repository';
import type { ProjectEntity } from './project.entity';
import { ProjectField } from './project.enum';
import { PROJECT_VALUES } from './project.fields';
import { areaNumbers, type ProjectStatements } from './project-input';
import { replaceTitles } from './project-parts.repository';
import { addParts, checkNobody, removeParts } from './project-roles';
import type { ProjectPart } from './project-role.repository';
import { areAreas } from './project.repository';

/** What the questions asked at home before the transaction refuse. */
export const refusalsIn = (...asked: readonly Result<unknown>[]): Refusal[] =>
  asked.flatMap(answer => (answer.ok ? [] : answer.refusals));

/** Whether the areas stated are in the register. */
export const checkAreas = async (em: EntityManager, { areaIds }: ProjectStatements): Promise<Refusal[]> => {
  const areas = areaNumbers(areaIds ?? []);
  if (!areas.includes(null) && (await areAreas(em, areas as number[]))) return [];
  return [{ code: Code.NOT_FOUND, message: 'Ein Gebiet wurde nicht gefunden.', field: 'areaIds' }];
};

/** What an act changes in the roles of a project. */
export interface RoleChanges {
  readonly field: string;
  readonly added: readonly ProjectPart[];
  readonly removedIds: readonly string[];
}

/** The roles that are nobody's: as stated, or as before without those that somebody is named in from now on. */
export const rolesOfNobody = (
  stated: ProjectStatements,
  before: ProjectEntity['rolesOfNobody'],
  added: readonly ProjectPart[],
): ProjectEntity['rolesOfNobody'] =>
  stated.rolesOfNobody
    ? [...new Set(stated.rolesOfNobody)]
    : before.filter(kind => !added.some(({ role }) => role === kind));

/** Keeps the period with its source, where one is named, so that its citation is not lost. */
const keepPeriodSource = async (
  em: EntityManager,
  project: ProjectEntity,
  { period, periodSource }: ProjectStatements,
): Promise<void> => {
  if (!periodSource || period === undefined || period === null) return;
  const said = { field: ProjectField.PERIOD, value: period, ...sourceColumns(periodSource) };
  await keepSaid(em, PROJECT_VALUES, project, said);
};

/** Changes what belongs to a project that is held; refusals undo everything. */
export const changeParts = async (
  em: EntityManager,
  project: ProjectEntity,
  stated: ProjectStatements,
  { field, added, removedIds }: RoleChanges,
): Promise<Refusal[]> => {
  if (stated.alternateTitles) {
    const titles = stated.alternateTitles.map(({ title, source }) => ({ title, ...sourceColumns(source) }));
    await replaceTitles(em, project, titles);
  }
  await keepPeriodSource(em, project, stated);
  return [
    ...(await removeParts(em, project, 'removeRoleIds', removedIds)),
    ...(await addParts(em, project, field, added)),
    ...(await checkNobody(em, project, rolesOfNobody(stated, project.rolesOfNobody, added))),
  ];
};
