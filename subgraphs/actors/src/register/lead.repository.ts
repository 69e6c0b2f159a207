import { today } from '@kiezgraph/kernel/approximate-date';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** Makes somebody the lead of an office that has none. Without RETURNING: the steward does not see an office's members. */
export const insertFirstLead = async (
  em: EntityManager,
  officeId: number,
  email: string,
  name: string,
): Promise<void> => {
  await em.query(
    `insert into register.membership (office_id, id, role, email, display_name, starts_on) values ($1, $2, 'OFFICE_LEAD', lower($3), $4, $5)`,
    [officeId, v7(), email, name, today()],
  );
};

/** Whether the owner of the address keeps the register for another office than this one. */
export const isStewardElsewhere = async (
  em: EntityManager,
  email: string,
  officeId: number,
): Promise<boolean> => {
  const rows = await em.query<{ elsewhere: boolean }[]>(
    'select app.is_steward_elsewhere($1, $2) as elsewhere',
    [email, officeId],
  );
  return rows[0]?.elsewhere ?? false;
};

/** Whether the office has a lead; whoever asks at the same moment waits, so that two do not appoint one each. */
export const hasLead = async (em: EntityManager, officeId: number): Promise<boolean> => {
  await em.query('select id from register.office where id = $1 for update', [officeId]);
  const rows = await em.query<{ led: boolean }[]>('select app.office_has_lead($1) as led', [officeId]);
  return rows[0]?.led ?? false;
};

/** What became of the correction of a first lead. */
export type Correction = 'DONE' | 'NONE' | 'ACTED' | 'STEWARD' | 'FORBIDDEN';

/** Gives the only lead an office ever had another address, while nothing was written in the office. */
export const correctFirstLead = async (
  em: EntityManager,
  officeId: number,
  email: string,
  name: string,
): Promise<Correction> => {
  const rows = await em.query<{ correction: Correction }[]>(
    'select app.correct_first_lead($1, $2, $3) as correction',
    [officeId, email, name],
  );
  return rows[0]?.correction ?? 'FORBIDDEN';
};
