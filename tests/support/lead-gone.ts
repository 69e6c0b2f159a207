import type { Client } from 'pg';

/** No act takes an office's last lead away, only time does: so its triggers do not look while a test lets time pass. */
export const letLeadEnd = async (behind: Client, office: number): Promise<void> => {
  await behind.query(`begin; set local session_replication_role = replica;
    update register.membership set starts_on = '2020-01-01', ends_on = '2020-12-31' where office_id = ${office} and role = 'OFFICE_LEAD'; commit`);
};
