import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { RecordKey } from '../graphql/node';

/** An owned row: its key, the wall's columns, its version. */
export interface OwnedRow extends RecordKey {
  readonly version: number;
}

/** `row.title as "title", …` for every column of an entity, for SQL read through `em.query`. */
export const columnsOf = (em: EntityManager, entity: EntityTarget<ObjectLiteral>, alias = 'row'): string =>
  em.connection
    .getMetadata(entity)
    .columns.map(column => `${alias}.${column.databaseName} as "${column.propertyName}"`)
    .join(', ');

/** The table of an entity, schema first. */
export const tableOf = (em: EntityManager, entity: EntityTarget<ObjectLiteral>): string =>
  em.connection.getMetadata(entity).tablePath;

/** The rows with these keys that the viewer sees, in the order asked, null where there is none: one statement. */
export const findByKeys = async <T extends OwnedRow>(
  em: EntityManager,
  entity: EntityTarget<T & ObjectLiteral>,
  keys: readonly RecordKey[],
): Promise<(T | null)[]> => {
  const rows = await em.query<T[]>(
    `select ${columnsOf(em, entity)} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join ${tableOf(em, entity)} row on row.office_id = key.office_id and row.id = key.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
  const byRef = new Map(rows.map(row => [`${row.officeId}:${row.id}`, row]));
  return keys.map(key => byRef.get(`${key.officeId}:${key.id}`) ?? null);
};

/** The row with this key, if the viewer sees it. */
export const findByKey = async <T extends OwnedRow>(
  em: EntityManager,
  entity: EntityTarget<T & ObjectLiteral>,
  key: RecordKey | null,
): Promise<T | null> => (key === null ? null : ((await findByKeys<T>(em, entity, [key]))[0] ?? null));

/** Changes a row at the version its editor saw; false when somebody was faster. The database counts the version up. */
export const changeAt = async <T extends OwnedRow>(
  em: EntityManager,
  entity: EntityTarget<T & ObjectLiteral>,
  key: RecordKey,
  expectedVersion: number,
  change: Partial<T>,
): Promise<boolean> => {
  const { affected } = await em.update(
    entity,
    { officeId: key.officeId, id: key.id, version: expectedVersion } as never,
    change as never,
  );
  return affected === 1;
};

/** Inserts a row unless its key is there already; whether it was new. Repeating an act with its client key ends here. */
export const insertOnce = async <T extends OwnedRow>(
  em: EntityManager,
  entity: EntityTarget<T & ObjectLiteral>,
  columns: Partial<T> & RecordKey,
): Promise<boolean> => {
  const insert = em
    .createQueryBuilder()
    .insert()
    .into(entity)
    .values(columns as never)
    .orIgnore()
    .returning('id');
  const inserted = await insert.execute();
  return (inserted.raw as unknown[]).length > 0;
};
