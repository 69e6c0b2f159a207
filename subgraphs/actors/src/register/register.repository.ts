import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import type { PlanningAreaEdition } from '../site/site.enums';
import type { AreaPhaseRow } from './area-phase';

export interface DistrictRow {
  id: string;
  name: string;
}
export interface LocalityRow {
  id: string;
  name: string;
  districtId: string;
}
export interface AreaRow {
  id: number;
  slug: string;
  name: string;
  districtId: string;
  localityIds: string[];
  planningAreas: PlanningAreaKey[];
  phases: AreaPhaseRow[];
  status: string;
  period: string | null;
  possible: string | null;
  certain: string | null;
  description: string | null;
  version: number;
}
export interface PlanningAreaKey {
  key: string;
  edition: PlanningAreaEdition;
}
export interface OfficeRow extends SourceColumns {
  id: number;
  slug: string;
  name: string;
  kind: string;
  districtId: string | null;
  areaId: number | null;
  status: string;
  period: string | null;
  isArchive: boolean;
  archiveReason: string | null;
  archiveClosedAt: Date | null;
  version: number;
}
export interface FirmRow extends SourceColumns {
  id: number;
  name: string;
  actorOfficeId: number | null;
  actorId: string | null;
  version: number;
}
export interface AssignmentRow extends SourceColumns {
  id: number;
  firmId: number;
  areaId: number;
  period: string;
  possible: string;
  certain: string;
  endsOn: string | null;
  periodBeforeEnd: string | null;
  version: number;
}
export interface PlanningAreaRow extends PlanningAreaKey {
  id: string;
  name: string;
}

const SOURCE = 'source_kind as "sourceKind", citation';
const AREA = `id, slug, name, district_id as "districtId", locality_ids as "localityIds", planning_areas as "planningAreas", phases,
  status, period_text as "period", possible, certain, description, version`;
const OFFICE = `id, slug, name, kind, district_id as "districtId", area_id as "areaId", status, period_text as "period",
  is_archive as "isArchive", archive_reason as "archiveReason", archive_closed_at as "archiveClosedAt", ${SOURCE}, version`;
const FIRM = `id, name, actor_office_id as "actorOfficeId", actor_id as "actorId", ${SOURCE}, version`;
const ASSIGNMENT = `id, firm_id as "firmId", area_id as "areaId", period_text as "period", possible, certain, ends_on as "endsOn",
  period_before_end as "periodBeforeEnd", ${SOURCE}, version`;

// The register is small and public: whole lists in one statement, found again by key in memory of the one request.
export const readDistricts = (em: EntityManager): Promise<DistrictRow[]> =>
  em.query('select id, name from register.district order by id');

export const readLocalities = (em: EntityManager): Promise<LocalityRow[]> =>
  em.query('select id, name, district_id as "districtId" from register.locality order by id');

export const readAreas = (em: EntityManager): Promise<AreaRow[]> =>
  em.query(`select ${AREA} from register.qm_area order by id`);

export const readOffices = (em: EntityManager): Promise<OfficeRow[]> =>
  em.query(`select ${OFFICE} from register.office order by id`);

export const readFirms = (em: EntityManager): Promise<FirmRow[]> =>
  em.query(`select ${FIRM} from register.firm order by id`);

export const readAssignments = (em: EntityManager): Promise<AssignmentRow[]> =>
  em.query(`select ${ASSIGNMENT} from register.area_assignment order by id`);

export const readPlanningAreas = (em: EntityManager): Promise<PlanningAreaRow[]> =>
  em.query('select id, key, edition, name from register.planning_area order by id');

const one = <T>(rows: T[]): T | null => rows[0] ?? null;

export const findOffice = async (em: EntityManager, id: number): Promise<OfficeRow | null> =>
  one(await em.query<OfficeRow[]>(`select ${OFFICE} from register.office where id = $1`, [id]));

export const findArea = async (em: EntityManager, id: number): Promise<AreaRow | null> =>
  one(await em.query<AreaRow[]>(`select ${AREA} from register.qm_area where id = $1`, [id]));

export const findFirm = async (em: EntityManager, id: number): Promise<FirmRow | null> =>
  one(await em.query<FirmRow[]>(`select ${FIRM} from register.firm where id = $1`, [id]));

export const findDistrict = async (em: EntityManager, id: string): Promise<DistrictRow | null> =>
  one(await em.query<DistrictRow[]>('select id, name from register.district where id = $1', [id]));

export const findLocality = async (em: EntityManager, id: string): Promise<LocalityRow | null> =>
  one(
    await em.query<LocalityRow[]>(
      'select id, name, district_id as "districtId" from register.locality where id = $1',
      [id],
    ),
  );

export const findAssignment = async (em: EntityManager, id: number): Promise<AssignmentRow | null> =>
  one(
    await em.query<AssignmentRow[]>(`select ${ASSIGNMENT} from register.area_assignment where id = $1`, [id]),
  );

/** Which of the localities lie in the district. */
export const countLocalities = async (
  em: EntityManager,
  districtId: string,
  ids: readonly string[],
): Promise<number> => {
  const rows = await em.query<{ count: string }[]>(
    'select count(*) from register.locality where district_id = $1 and id = any ($2)',
    [districtId, ids],
  );
  return Number(rows[0]?.count ?? 0);
};

/** Inserts a row under a new number; false when the number or the short name is taken. */
export const insertRegistered = async (
  em: EntityManager,
  table: string,
  row: Record<string, unknown>,
): Promise<boolean> => {
  const names = Object.keys(row);
  const rows = await em.query<unknown[]>(
    `insert into register.${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict do nothing returning id`,
    Object.values(row),
  );
  return rows.length === 1;
};

/** Changes a row at the version its editor saw; false when somebody was faster. */
export const changeRegistered = async (
  em: EntityManager,
  table: string,
  id: number,
  version: number,
  change: Record<string, unknown>,
): Promise<boolean> => {
  const names = Object.keys(change);
  const [rows] = await em.query<[unknown[], number]>(
    `update register.${table} set ${names.map((name, index) => `${name} = $${index + 3}`).join(', ')} where id = $1 and version = $2 returning id`,
    [id, version, ...Object.values(change)],
  );
  return rows.length === 1;
};
