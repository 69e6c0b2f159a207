import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** What a grant pays in one cash year; null is unknown. */
export interface InstalmentRow extends RecordKey {
  readonly grantId: string;
  readonly cashYear: number;
  readonly amount: string | null;
}

/** The instalments of the grants, by cash year: one statement. */
export const readInstalments = (em: EntityManager, keys: readonly RecordKey[]): Promise<InstalmentRow[]> =>
  em.query(
    `select row.office_id as "officeId", row.id, row.grant_id as "grantId", row.cash_year as "cashYear", row.amount
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join funding.grant_instalment row on row.office_id = key.office_id and row.grant_id = key.id
     where row.removed_at is null order by row.cash_year, row.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );

/** Makes the instalments of a grant those stated; a cash year that stays keeps its row. */
export const replaceInstalments = async (
  em: EntityManager,
  grant: RecordKey,
  instalments: readonly Pick<InstalmentRow, 'cashYear' | 'amount'>[],
): Promise<void> => {
  await em.query(
    `update funding.grant_instalment set removed_at = clock_timestamp()
     where office_id = $1 and grant_id = $2 and removed_at is null and cash_year <> all ($3::integer[])`,
    [grant.officeId, grant.id, instalments.map(({ cashYear }) => cashYear)],
  );
  const rows = instalments.map(each => ({ ...each, id: v7() }));
  await em.query(
    `insert into funding.grant_instalment (office_id, id, grant_id, cash_year, amount)
     select $1, stated.id, $2, stated."cashYear", stated.amount
     from json_to_recordset($3::json) as stated (id uuid, "cashYear" integer, amount numeric)
     on conflict (office_id, grant_id, cash_year) where removed_at is null do update set amount = excluded.amount
     where grant_instalment.amount is distinct from excluded.amount`,
    [grant.officeId, grant.id, JSON.stringify(rows)],
  );
};

/** Whether the instalments fit the sum of the grant, as the database demands it when the transaction ends. */
export const instalmentsFit = async (em: EntityManager, grant: RecordKey): Promise<boolean> => {
  const [found] = await em.query<{ fit: boolean }[]>(
    `select paid.amount is null or stated.known <= paid.amount
       and (not (paid.instalments_complete and stated.all_known) or stated.known = paid.amount) as fit
     from funding.grant paid cross join lateral (
       select coalesce(sum(part.amount), 0) as known, count(*) = count(part.amount) as all_known from funding.grant_instalment part
       where part.office_id = paid.office_id and part.grant_id = paid.id and part.removed_at is null) stated
     where paid.office_id = $1 and paid.id = $2`,
    [grant.officeId, grant.id],
  );
  return found?.fit ?? true;
};
