import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { MembershipEntity } from './membership.entity';

/** How long a membership goes on leading, and the field of the input that says so. */
interface Leading {
  /** The last day; null ends it at once. */
  readonly lastOn: string | null;
  readonly field: 'membershipId' | 'role' | 'endsOn';
}

// Every day that is lost must be led by somebody else, not only the first: else a second step leaves the office alone.
const LOST = `select register.keeps_lead(m.office_id, register.led_on(m) * daterange($3::date, null, '()'), m.id) as remains,
    register.area_has_ended(m.office_id) as "mayEnd"
  from register.membership m where m.office_id = $1 and m.id = $2`;

/**
 * Refuses to end a lead where nobody would lead the office on a day on which it leads now. Whoever ends another one
 * waits until the transaction is over, and then sees what is left; the database holds the same rule (t_keep_lead).
 */
export const checkLeadRemains = async (
  em: EntityManager,
  seen: MembershipEntity,
  { lastOn, field }: Leading,
): Promise<Result<null>> => {
  if (seen.role !== 'OFFICE_LEAD') return ok(null);
  await em.query('select register.hold_leads($1)', [seen.officeId]);
  const [found] = await em.query<{ remains: boolean; mayEnd: boolean }[]>(LOST, [
    seen.officeId,
    seen.id,
    lastOn,
  ]);
  // The last lead of an ended area goes, so that its successor takes over; it does not stay as something else.
  return found?.remains || (found?.mayEnd && field !== 'role')
    ? ok(null)
    : fail(Code.RULE_BROKEN, 'Ein Büro behält an jedem Tag mindestens eine Leitung.', field);
};
