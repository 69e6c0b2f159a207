import { today } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Role } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import type { MembershipEntity } from './membership.entity';

const dayAfter = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** Holds the office's leads still until the end of the transaction and tells whether another one leads on the day. */
export const anotherLeadRemains = async (
  em: EntityManager,
  officeId: number,
  membershipId: string,
  day = today(),
): Promise<boolean> => {
  const leads = await em.query<{ id: string; leads: boolean }[]>(
    `select m.id, m.starts_on <= $2 and (m.ends_on is null or m.ends_on >= $2) and (m.assignment_id is null or exists (
       select from register.area_assignment a where a.id = m.assignment_id and (a.ends_on is null or a.ends_on >= $2))) as leads
     from register.membership m
     where m.office_id = $1 and m.role = 'OFFICE_LEAD' and m.removed_at is null order by m.id for update of m`,
    [officeId, day],
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

/** What a change makes of a membership. */
interface Lead {
  readonly role: Role;
  readonly endsOn: string | null;
}

const isSooner = (day: string | null, than: string | null): day is string =>
  day !== null && (than === null || day < than);

/** Refuses to end a lead, by another role or by a day, where nobody would lead the office from then on. */
export const checkLeadRemains = async (
  em: EntityManager,
  seen: MembershipEntity,
  change: Lead,
): Promise<Result<null>> => {
  if (seen.role !== 'OFFICE_LEAD') return ok(null);
  const isDemoted = change.role !== 'OFFICE_LEAD';
  if (!isDemoted && !isSooner(change.endsOn, seen.endsOn)) return ok(null);
  const endsLater = !isDemoted && change.endsOn !== null && change.endsOn >= today();
  const from = endsLater ? dayAfter(change.endsOn) : today();
  const remains = await anotherLeadRemains(em, seen.officeId, seen.id, from);
  // To go by a day is to be removed then: where the area has ended, the last lead may.
  return remains || (endsLater && (await mayLoseItsLastLead(em, seen.officeId)))
    ? ok(null)
    : fail(Code.RULE_BROKEN, 'Ein Büro behält mindestens eine Leitung.', isDemoted ? 'role' : 'endsOn');
};
