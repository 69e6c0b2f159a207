import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';

export interface SuccessionRow extends SourceColumns {
  readonly id: number;
  readonly kind: string;
  readonly predecessorIds: number[];
  readonly successorIds: number[];
  readonly on: string;
  readonly rightsFromOn: string | null;
  readonly withdrawnAt: Date | null;
  readonly version: number;
}

const COLUMNS = `id, kind, predecessor_ids as "predecessorIds", successor_ids as "successorIds", period_text as "on",
  rights_from as "rightsFromOn", source_kind as "sourceKind", citation, withdrawn_at as "withdrawnAt", version`;

/** All entries in the order in which they came about, withdrawn ones too. */
export const readSuccessions = (em: EntityManager): Promise<SuccessionRow[]> =>
  em.query(`select ${COLUMNS} from register.area_succession order by earliest_on, id`);

export const findSuccession = async (em: EntityManager, id: number): Promise<SuccessionRow | null> =>
  (
    await em.query<SuccessionRow[]>(`select ${COLUMNS} from register.area_succession where id = $1`, [id])
  )[0] ?? null;

/** How many of the numbers are areas. */
export const countAreas = async (em: EntityManager, numbers: readonly number[]): Promise<number> => {
  const rows = await em.query<{ count: string }[]>(
    'select count(*) from register.qm_area where id = any ($1)',
    [numbers],
  );
  return Number(rows[0]?.count ?? 0);
};

/** Holds the successions still until the end of the transaction and tells whether an area would succeed itself. */
export const wouldSucceedItself = async (
  em: EntityManager,
  ownId: number,
  predecessors: readonly number[],
  successors: readonly number[],
): Promise<boolean> => {
  await em.query(`select pg_advisory_xact_lock(hashtextextended('register.area_succession', 0))`);
  const rows = await em.query<unknown[]>(
    `with recursive later (id) as (
       select unnest($2::integer[])
       union
       select unnest(s.successor_ids) from later join register.area_succession s
         on later.id = any (s.predecessor_ids) and s.withdrawn_at is null and s.id <> $1)
     select id from later where id = any ($3::integer[])`,
    [ownId, successors, predecessors],
  );
  return rows.length > 0;
};
