import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import type { MoneySource } from './programme.enums';

export interface ProgrammeRow {
  readonly id: number;
  readonly sources: MoneySource[];
  readonly parentId: number | null;
  readonly version: number;
}

/** A stated period as the database keeps it. */
interface Dated {
  readonly period: string | null;
  readonly possible: string | null;
  readonly certain: string | null;
}

export interface ProgrammeNameRow extends Dated, SourceColumns {
  readonly id: string;
  readonly programmeId: number;
  readonly name: string;
}

export interface ProgrammeDepartmentRow extends Dated, SourceColumns {
  readonly id: string;
  readonly programmeId: number;
  readonly actorOfficeId: number;
  readonly actorId: string;
}

const PROGRAMME = 'id, sources, parent_id as "parentId", version';
const PART = `id, programme_id as "programmeId", period_text as "period", possible, certain, source_kind as "sourceKind", citation`;

// The register is small and public: whole lists in one statement, found again in memory of the one request.
export const readProgrammes = (em: EntityManager): Promise<ProgrammeRow[]> =>
  em.query(`select ${PROGRAMME} from funding.programme order by id`);

export const readProgrammeNames = (em: EntityManager): Promise<ProgrammeNameRow[]> =>
  em.query(
    `select ${PART}, name from funding.programme_name where removed_at is null order by latest_on, earliest_on, id`,
  );

export const readProgrammeDepartments = (em: EntityManager): Promise<ProgrammeDepartmentRow[]> =>
  em.query(
    `select ${PART}, actor_office_id as "actorOfficeId", actor_id as "actorId"
     from funding.programme_department where removed_at is null order by latest_on, earliest_on, id`,
  );

export const findProgramme = async (em: EntityManager, id: number): Promise<ProgrammeRow | null> =>
  (await em.query<ProgrammeRow[]>(`select ${PROGRAMME} from funding.programme where id = $1`, [id]))[0] ??
  null;

/** Whether a programme is another one or lies within it. */
export const isWithin = async (em: EntityManager, inner: number, outer: number): Promise<boolean> => {
  const rows = await em.query<{ within: boolean }[]>('select funding.programme_is_within($1, $2) as within', [
    inner,
    outer,
  ]);
  return rows[0]?.within ?? false;
};

/** Whether the programme bears another name on a day on which it certainly bears this one. */
export const hasNameThen = async (
  em: EntityManager,
  programme: number,
  certain: string | null,
  but: string | null,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select id from funding.programme_name where programme_id = $1 and removed_at is null
       and certain && $2::daterange and ($3::uuid is null or id <> $3) limit 1`,
    [programme, certain, but],
  );
  return rows.length > 0;
};

/** Whether the actor answers for the programme already at a time that may be the same. */
export const hasDepartmentThen = async (
  em: EntityManager,
  programme: number,
  actor: RecordKey,
  possible: string | null,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select id from funding.programme_department where programme_id = $1 and actor_office_id = $2 and actor_id = $3
       and removed_at is null and coalesce(possible && $4::daterange, true) limit 1`,
    [programme, actor.officeId, actor.id, possible],
  );
  return rows.length > 0;
};
