import { today } from '@kiezgraph/kernel/approximate-date';
import type { EntityManager } from 'typeorm';

/** Holds the office's leads still until the end of the transaction and tells whether another one leads today. */
export const anotherLeadRemains = async (
  em: EntityManager,
  officeId: number,
  membershipId: string,
): Promise<boolean> => {
  const leads = await em.query<{ id: string; leads: boolean }[]>(
    `select m.id, m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2) and (m.assignment_id is null or exists (
       select from register.area_assignment a where a.id = m.assignment_id and (a.ends_on is null or a.ends_on >= $2))) as leads
     from register.membership m
     where m.office_id = $1 and m.role = 'OFFICE_LEAD' and m.removed_at is null order by m.id for update of m`,
    [officeId, today()],
  );
  return leads.some(lead => lead.leads && lead.id !== membershipId);
};

/** Whether the office's area has ended: when its last lead goes, the office is handed over to its successor. */
export const mayLoseItsLastLead = async (em: EntityManager, officeId: number): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    "select from register.office o join register.qm_area a on a.id = o.area_id where o.id = $1 and a.status = 'ENDED'",
    [officeId],
  );
  return rows.length > 0;
};
