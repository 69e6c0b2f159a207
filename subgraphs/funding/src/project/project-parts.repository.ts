import { columnsOf, tableOf } from '@kiezgraph/kernel/db/rows';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { v7 } from 'uuid';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import { ProjectIndicatorEntity, ProjectTitleEntity } from './project.entity';

const readParts = <T>(
  em: EntityManager,
  entity: EntityTarget<ObjectLiteral>,
  order: string,
  keys: readonly RecordKey[],
): Promise<T[]> =>
  em.query<T[]>(
    `select ${columnsOf(em, entity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join ${tableOf(em, entity)} row on row.office_id = key.office_id and row.project_id = key.id
     where row.removed_at is null order by ${order}, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** The other titles of the projects, oldest first: one statement. */
export const readTitles = (em: EntityManager, keys: readonly RecordKey[]): Promise<ProjectTitleEntity[]> =>
  readParts(em, ProjectTitleEntity, 'row.created_at', keys);

/** The indicators of the projects that the viewer sees, in their order: one statement. */
export const readIndicators = (
  em: EntityManager,
  keys: readonly RecordKey[],
): Promise<ProjectIndicatorEntity[]> => readParts(em, ProjectIndicatorEntity, 'row.position', keys);

/** A title as it is stated. */
export interface StatedTitle extends SourceColumns {
  readonly title: string;
}

/** Makes the titles of a project those stated; what stays keeps its row. */
export const replaceTitles = async (
  em: EntityManager,
  project: RecordKey,
  titles: readonly StatedTitle[],
): Promise<void> => {
  const kept = [project.officeId, project.id, titles.map(({ title }) => title)];
  await em.query(
    `update funding.project_title set removed_at = clock_timestamp()
     where office_id = $1 and project_id = $2 and removed_at is null and title <> all ($3::text[])`,
    kept,
  );
  const rows = titles.map(each => ({ ...each, id: v7() }));
  await em.query(
    `insert into funding.project_title (office_id, id, project_id, title, source_kind, citation)
     select $1, stated.id, $2, stated.title, stated."sourceKind", stated.citation
     from json_to_recordset($3::json) as stated (id uuid, title text, "sourceKind" text, citation text)
     on conflict (office_id, project_id, title) where removed_at is null do update set
       source_kind = excluded.source_kind, citation = excluded.citation
     where (project_title.source_kind, project_title.citation) is distinct from (excluded.source_kind, excluded.citation)`,
    [project.officeId, project.id, JSON.stringify(rows)],
  );
};

/** An indicator as it is stated; null is unknown. */
export interface StatedIndicator {
  readonly name: string;
  readonly countsPersons: boolean;
  readonly planned: number | null;
  readonly reached: number | null;
}

/** Makes the indicators of a project those stated, in their order; what stays keeps its row. */
export const replaceIndicators = async (
  em: EntityManager,
  project: RecordKey,
  indicators: readonly StatedIndicator[],
): Promise<void> => {
  await em.query(
    `update funding.project_indicator set removed_at = clock_timestamp()
     where office_id = $1 and project_id = $2 and removed_at is null and name <> all ($3::text[])`,
    [project.officeId, project.id, indicators.map(({ name }) => name)],
  );
  const rows = indicators.map((each, position) => ({ ...each, position, id: v7() }));
  await em.query(
    `insert into funding.project_indicator (office_id, id, project_id, position, name, counts_persons, planned, reached)
     select $1, stated.id, $2, stated.position, stated.name, stated."countsPersons", stated.planned, stated.reached
     from json_to_recordset($3::json) as stated (id uuid, position integer, name text, "countsPersons" boolean, planned integer, reached integer)
     on conflict (office_id, project_id, name) where removed_at is null do update set
       position = excluded.position, counts_persons = excluded.counts_persons, planned = excluded.planned, reached = excluded.reached
     where (project_indicator.position, project_indicator.counts_persons, project_indicator.planned, project_indicator.reached)
       is distinct from (excluded.position, excluded.counts_persons, excluded.planned, excluded.reached)`,
    [project.officeId, project.id, JSON.stringify(rows)],
  );
};
