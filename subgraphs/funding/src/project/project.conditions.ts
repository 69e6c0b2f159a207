import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { ofProgramme } from '../grant/grant.repository';
import type { FieldOfAction, ProjectGoalTag } from './project-aims.enum';
import type { ProjectRoleKind, ProjectStatus } from './project.enum';
import { inArea, inDistrict } from './project.place';

/** An actor in any of the roles; no actor is one the viewer does not see. */
export interface ActorCondition {
  readonly actor: RecordKey | null;
  readonly roles: readonly ProjectRoleKind[] | null;
}

/** Which projects a list shows. */
export interface ProjectFilterValues {
  readonly officeId: number | null;
  readonly statuses: readonly ProjectStatus[] | null;
  readonly actors: readonly ActorCondition[];
  readonly runsOn: string | null;
  readonly areaId: number | null;
  readonly districtId: string | null;
  readonly fieldsOfAction: readonly FieldOfAction[] | null;
  readonly goalTags: readonly ProjectGoalTag[] | null;
  readonly search: string | null;
  readonly fundId: number | null;
  readonly programmeId: number | null;
  /** Absent: of whatever network; null: of one that the viewer does not see. */
  readonly network?: RecordKey | null;
}

/** The roles of a project `row` that count. */
export const LIVE_ROLE = `select from funding.project_role part
  where part.office_id = row.office_id and part.project_id = row.id and part.removed_at is null`;

/** The grants of a project `row` that count. */
export const LIVE_GRANT = `select from funding.grant paid
  where paid.office_id = row.office_id and paid.project_id = row.id and paid.removed_at is null`;

/** The conditions of a list of projects, their values taken in after those that are there. */
export const conditions = (
  filter: ProjectFilterValues,
  values: unknown[],
): { where: string[]; values: unknown[] } => {
  const where: string[] = [];
  if (filter.officeId !== null) where.push(`row.office_id = $${values.push(filter.officeId)}::integer`);
  if (filter.statuses !== null) where.push(`row.status = any ($${values.push(filter.statuses)}::text[])`);
  if (filter.runsOn !== null) {
    // Plain days: ranges are not compared leakproof, so the wall would keep their index from being used.
    const day = `$${values.push(filter.runsOn)}::date`;
    where.push(`row.earliest_on <= ${day} and row.latest_on >= ${day}`);
  }
  if (filter.areaId !== null) where.push(inArea('row', `$${values.push(filter.areaId)}::integer`));
  if (filter.districtId !== null) where.push(inDistrict('row', `$${values.push(filter.districtId)}::text`));
  if (filter.fieldsOfAction !== null)
    where.push(`row.fields_of_action && $${values.push(filter.fieldsOfAction)}::text[]`);
  if (filter.goalTags !== null)
    where.push(
      `exists (select from jsonb_array_elements(row.goals) goal where goal -> 'tags' ?| $${values.push(filter.goalTags)}::text[])`,
    );
  if (filter.fundId !== null)
    where.push(`exists (${LIVE_GRANT} and paid.fund_id = $${values.push(filter.fundId)}::integer)`);
  if (filter.programmeId !== null)
    where.push(`exists (${LIVE_GRANT} and ${ofProgramme(`$${values.push(filter.programmeId)}::integer`)})`);
  if (filter.network === null) where.push('false');
  else if (filter.network !== undefined) {
    const n = values.push(filter.network.officeId, filter.network.id);
    where.push(`row.network_office_id = $${n - 1}::integer and row.network_id = $${n}::uuid`);
  }
  for (const { actor, roles } of filter.actors) {
    if (actor === null) {
      where.push('false');
      continue;
    }
    const n = values.push(actor.officeId, actor.id, roles, filter.runsOn);
    where.push(`exists (${LIVE_ROLE} and part.actor_office_id = $${n - 3}::integer and part.actor_id = $${n - 2}::uuid
      and ($${n - 1}::text[] is null or part.role = any ($${n - 1}::text[]))
      and ($${n}::date is null or part.earliest_on <= $${n}::date and part.latest_on >= $${n}::date))`);
  }
  return { where, values };
};
