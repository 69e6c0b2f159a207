import type { EntityManager } from 'typeorm';

/** Two areas that border on each other, the lower number first. */
export interface NeighbourRow {
  readonly id: string;
  readonly low: number;
  readonly high: number;
}

export const readNeighbours = (em: EntityManager): Promise<NeighbourRow[]> =>
  em.query(
    'select id, low_id as "low", high_id as "high" from register.area_neighbour where is_neighbour order by low_id, high_id',
  );

/** Makes these areas, and no others, the neighbours of an area; each pair is one row, so it holds for both. */
export const setNeighbours = async (
  em: EntityManager,
  area: number,
  wanted: readonly number[] | undefined,
): Promise<void> => {
  if (!wanted) return;
  await em.query(
    `insert into register.area_neighbour (id, low_id, high_id)
     select least($1, other) || '-' || greatest($1, other), least($1, other), greatest($1, other) from unnest($2::integer[]) other
     order by 1 on conflict (id) do update set is_neighbour = true where not register.area_neighbour.is_neighbour`,
    [area, wanted],
  );
  await em.query(
    `update register.area_neighbour set is_neighbour = false
     where is_neighbour and $1 in (low_id, high_id) and (case when low_id = $1 then high_id else low_id end) <> all ($2::integer[])`,
    [area, wanted],
  );
};
