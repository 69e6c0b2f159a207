import type { EntityManager } from 'typeorm';
import type { PlanningAreaKey } from './register.repository';

/** The first of the planning areas that its edition does not have; only of editions that the register holds whole. */
export const unknownPlanningArea = async (
  em: EntityManager,
  areas: readonly PlanningAreaKey[],
): Promise<PlanningAreaKey | null> => {
  const rows = await em.query<PlanningAreaKey[]>(
    `select wanted.key, wanted.edition from unnest($1::text[], $2::text[]) as wanted (key, edition)
     where exists (select from register.planning_area p where p.edition = wanted.edition)
       and not exists (select from register.planning_area p where p.id = wanted.edition || ':' || wanted.key) limit 1`,
    [areas.map(({ key }) => key), areas.map(({ edition }) => edition)],
  );
  return rows[0] ?? null;
};
