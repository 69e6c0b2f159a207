import { findByKey } from '@kiezgraph/kernel/db/rows';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import type { SourcedField } from '../sourced-value/sourced.field';
import { ProjectEntity } from './project.entity';
import type { ProjectField } from './project.enum';
import { PROJECT_FIELDS, PROJECT_VALUES } from './project.fields';
import { fits, KEEP_RECORD } from './project.policy';
import { lockProject } from './project.repository';

/** The project as it is once it is held: nobody else changes it until the transaction ends. */
export const holdRecord = async (
  em: EntityManager,
  viewer: Viewer,
  seen: ProjectEntity,
  field: string,
): Promise<Result<ProjectEntity>> => {
  if (!KEEP_RECORD.rights(viewer, seen.officeId))
    return fail(Code.FORBIDDEN, 'Die Angaben pflegt nur das Büro, das das Projekt führt.', field);
  const status = await lockProject(em, seen);
  if (status === null) return fail(Code.NOT_FOUND, 'Das Projekt wurde nicht gefunden.', field);
  if (!fits(KEEP_RECORD, status))
    return fail(
      Code.WRONG_STATE,
      'Die Angaben zu einem zurückgezogenen Projekt werden nicht mehr geändert.',
      field,
    );
  return ok((await findByKey<ProjectEntity>(em, ProjectEntity, seen)) as ProjectEntity);
};

/** A value of a project that nobody else changes until the transaction ends. */
export interface HeldProjectValue {
  readonly project: ProjectEntity;
  readonly value: SourcedValueRow;
  readonly field: SourcedField<ProjectEntity>;
}

const MISSING = fail(Code.NOT_FOUND, 'Der Wert wurde nicht gefunden.', 'valueId');

/** Holds a value in the list of its project; refusals in a clerk's order. */
export const holdProjectValue = async (
  em: EntityManager,
  viewer: Viewer,
  valueId: string,
): Promise<Result<HeldProjectValue>> => {
  const seen = await PROJECT_VALUES.find(em, keyFrom('ProjectValue', valueId), true);
  const owner = seen && (await findByKey<ProjectEntity>(em, ProjectEntity, { ...seen, id: seen.recordId }));
  if (!owner) return MISSING;
  const held = await holdRecord(em, viewer, owner, 'valueId');
  if (!held.ok) return held;
  const value = await PROJECT_VALUES.find(em, seen, true);
  if (!value) return MISSING;
  if (value.removedAt !== null) return fail(Code.WRONG_STATE, 'Der Wert ist schon entfernt.', 'valueId');
  return ok({ project: held.value, value, field: PROJECT_FIELDS[value.field as ProjectField] });
};
