import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { globalId, keyFrom } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';

/** The tables of money that belong to nobody. */
export type RegisterTable =
  'programme' | 'programme_name' | 'programme_department' | 'fund' | 'fund_rule_set';

/** Inserts a row of the register; false when its number is taken. */
export const insertRegistered = async (
  em: EntityManager,
  table: RegisterTable,
  row: Readonly<Record<string, unknown>>,
): Promise<boolean> => {
  const names = Object.keys(row);
  const rows = await em.query<unknown[]>(
    `insert into funding.${table} (${names.join(', ')}) values (${names.map((_, index) => `$${index + 1}`).join(', ')})
     on conflict do nothing returning id`,
    Object.values(row),
  );
  return rows.length === 1;
};

/** Changes a row at the version its editor saw; false when somebody was faster. Without a change the version alone counts up. */
export const changeRegistered = async (
  em: EntityManager,
  table: RegisterTable,
  id: number,
  version: number,
  change: Readonly<Record<string, unknown>>,
): Promise<boolean> => {
  const sets = ['version = version', ...Object.keys(change).map((name, index) => `${name} = $${index + 3}`)];
  const [rows] = await em.query<[unknown[], number]>(
    `update funding.${table} set ${sets.join(', ')} where id = $1 and version = $2 returning id`,
    [id, version, ...Object.values(change)],
  );
  return rows.length === 1;
};

/** Changes a part of a row of the register; false when there is no such part. */
export const changePart = async (
  em: EntityManager,
  table: RegisterTable,
  parent: { readonly column: 'programme_id' | 'fund_id'; readonly id: number },
  id: string,
  change: Readonly<Record<string, unknown>>,
): Promise<boolean> => {
  const sets = ['version = version', ...Object.keys(change).map((name, index) => `${name} = $${index + 3}`)];
  const [rows] = await em.query<[unknown[], number]>(
    `update funding.${table} set ${sets.join(', ')}
     where id = $1 and ${parent.column} = $2 and removed_at is null returning id`,
    [id, parent.id, ...Object.values(change)],
  );
  return rows.length === 1;
};

/** The columns of a stated period; null is not stated. */
export const periodColumns = (
  stated: string | null | undefined,
): { period_text: string | null; possible: string | null; certain: string | null } => {
  if (stated === null || stated === undefined) return { period_text: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(stated);
  return { period_text: text, possible, certain };
};

/** Parts of the register are keyed by the office that keeps it. */
const REGISTER_OFFICE = 1;

export const partId = (type: string, id: string): string => globalId(type, { officeId: REGISTER_OFFICE, id });

/** The uuid in the key of a part; null for any other text, which then looks like a missing part. */
export const partFrom = (type: string, id: string): string | null => {
  const key = keyFrom(type, id);
  return key?.officeId === REGISTER_OFFICE ? key.id : null;
};
