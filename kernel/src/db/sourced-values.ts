import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { SourceColumns } from '../graphql/source';
import type { RecordKey } from '../graphql/node';

/** One further value of one field of a record, as a row of `<parent>_value` (procedure `app.sourced`). */
export interface SourcedValueRow extends RecordKey, SourceColumns {
  /** The uuid of the record whose field it is. */
  readonly recordId: string;
  readonly field: string;
  /** As text in the field's own form; null when the source states that it is not known. */
  readonly value: string | null;
  readonly createdAt: Date;
  /** When it was taken out of the list. */
  readonly removedAt: Date | null;
}

/** What is added to the values of a record. */
export interface NewValue extends SourceColumns {
  readonly id?: string;
  readonly field: string;
  readonly value: string | null;
}

/** The further values of the records of one table. Which one is preferred stands in the record itself. */
export class SourcedValues {
  private readonly columns: string;

  constructor(
    private readonly table: string,
    private readonly parentColumn: string,
  ) {
    this.columns = `row.office_id as "officeId", row.id, row.${parentColumn} as "recordId", row.field, row.value,
      row.source_kind as "sourceKind", row.citation, row.created_at as "createdAt", row.removed_at as "removedAt"`;
  }

  /** All values of the records, by field, oldest first: one statement. Only their own office sees them. */
  readOf(em: EntityManager, records: readonly RecordKey[]): Promise<SourcedValueRow[]> {
    return em.query<SourcedValueRow[]>(
      `select ${this.columns} from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
       join ${this.table} row on row.office_id = key.office_id and row.${this.parentColumn} = key.id
       where row.removed_at is null order by row.field, row.created_at, row.id`,
      [records.map(record => record.officeId), records.map(record => record.id)],
    );
  }

  /** A value in the list; also one that was taken out of it, if asked for. */
  async find(em: EntityManager, key: RecordKey | null, alsoRemoved = false): Promise<SourcedValueRow | null> {
    if (key === null) return null;
    const rows = await em.query<SourcedValueRow[]>(
      `select ${this.columns} from ${this.table} row where row.office_id = $1 and row.id = $2 and ($3 or row.removed_at is null)`,
      [key.officeId, key.id, alsoRemoved],
    );
    return rows[0] ?? null;
  }

  /** Adds a value; one with the id of an earlier one is that one. */
  async add(em: EntityManager, record: RecordKey, value: NewValue): Promise<string> {
    const id = value.id ?? v7();
    await em.query(
      `insert into ${this.table} (office_id, id, ${this.parentColumn}, field, value, source_kind, citation)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [record.officeId, id, record.id, value.field, value.value, value.sourceKind, value.citation],
    );
    return id;
  }

  /** Takes a value out of the list; it stays in the record of changes. */
  async remove(em: EntityManager, key: RecordKey): Promise<void> {
    await em.query(
      `update ${this.table} set removed_at = clock_timestamp() where office_id = $1 and id = $2 and removed_at is null`,
      [key.officeId, key.id],
    );
  }
}
