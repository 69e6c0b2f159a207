import type { ApproximatePeriod } from '@kiezgraph/kernel/approximate-date';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { sourceColumns, type SourceInput } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ProjectRoleKind } from './project.enum';

/** An actor the caller sees, in a role. */
export interface ProjectPart {
  readonly role: ProjectRoleKind;
  readonly actor: RecordKey;
  readonly period: ApproximatePeriod | null;
  readonly source: SourceInput | null | undefined;
}

/** Adds the parts; to one that is there, a stated period or source is added. One statement. */
export const insertRoles = async (
  em: EntityManager,
  project: RecordKey,
  parts: readonly ProjectPart[],
): Promise<void> => {
  // The same actor in the same role twice is one part, the last one stated.
  const once = new Map(parts.map(part => [`${part.role} ${part.actor.officeId} ${part.actor.id}`, part]));
  const rows = [...once.values()].map(({ role, actor, period, source }) => ({
    id: v7(),
    actor_office_id: actor.officeId,
    actor_id: actor.id,
    role,
    period_text: period?.text ?? null,
    possible: period?.possible ?? null,
    certain: period?.certain ?? null,
    source_kind: sourceColumns(source).sourceKind,
    citation: sourceColumns(source).citation,
  }));
  await em.query(
    `insert into funding.project_role (office_id, id, project_id, actor_office_id, actor_id, role, period_text, possible, certain, source_kind, citation)
     select $1, part.id, $2, part.actor_office_id, part.actor_id, part.role, part.period_text, part.possible, part.certain, part.source_kind, part.citation
     from json_to_recordset($3::json) as part (id uuid, actor_office_id integer, actor_id uuid, role text, period_text text, possible daterange,
       certain daterange, source_kind text, citation text)
     on conflict (office_id, project_id, role, actor_office_id, actor_id) where removed_at is null do update set
       period_text = coalesce(excluded.period_text, project_role.period_text),
       possible = coalesce(excluded.possible, project_role.possible),
       certain = coalesce(excluded.certain, project_role.certain),
       source_kind = excluded.source_kind, citation = excluded.citation
     where excluded.period_text is not null or excluded.source_kind <> 'STATED' or excluded.citation is not null`,
    [project.officeId, project.id, JSON.stringify(rows)],
  );
};

/** How many parts a project has, and in which roles. */
export const countRoles = async (
  em: EntityManager,
  project: RecordKey,
): Promise<{ all: number; kinds: ProjectRoleKind[] }> => {
  const [found] = await em.query<{ all: number; kinds: ProjectRoleKind[] }[]>(
    `select count(*)::integer as all, coalesce(array_agg(distinct role), '{}') as kinds from funding.project_role
     where office_id = $1 and project_id = $2 and removed_at is null`,
    [project.officeId, project.id],
  );
  return found ?? { all: 0, kinds: [] };
};

/** Marks parts as removed and tells how many it found. */
export const markRolesRemoved = async (
  em: EntityManager,
  project: RecordKey,
  ids: readonly string[],
): Promise<number> => {
  const [removed] = await em.query<[unknown[], number]>(
    `update funding.project_role set removed_at = clock_timestamp()
     where office_id = $1 and project_id = $2 and id = any ($3::uuid[]) and removed_at is null returning id`,
    [project.officeId, project.id, ids],
  );
  return removed.length;
};
