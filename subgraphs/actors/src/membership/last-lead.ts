import { today } from '@kiezgraph/kernel/approximate-date';
import type { EntityManager } from 'typeorm';

/** Holds the office's leads still until the end of the transaction and tells whether another one would remain. */
export const anotherLeadRemains = async (
  em: EntityManager,
  officeId: number,
  membershipId: string,
): Promise<boolean> => {
  const rows = await em.query<unknown[]>(
    `select id from register.membership
     where office_id = $1 and role = 'OFFICE_LEAD' and removed_at is null and (ends_on is null or ends_on >= $2) order by id for update`,
    [officeId, today()],
  );
  return (rows as { id: string }[]).some(({ id }) => id !== membershipId);
};
