import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';

/** One state a record entered, in the order of the acts; written once. */
export interface StepRow<Status extends string> extends SourceColumns {
  readonly recordId: string;
  readonly officeId: number;
  readonly status: Status;
  /** When it really happened, in EDTF; null is not stated. */
  readonly happened: string | null;
  readonly reason: string | null;
  readonly isUndo: boolean;
  readonly createdAt: Date;
}

/** A state that a record is to enter. */
export interface NewStep<Status extends string> extends SourceColumns {
  readonly status: Status;
  readonly happened: string | null;
  readonly reason: string | null;
}

/** The steps of the records of one table; the caller holds the record, so that positions do not collide. */
export class Steps<Status extends string> {
  constructor(
    private readonly table: 'funding.call_step' | 'funding.application_step',
    private readonly parentColumn: 'call_id' | 'application_id',
    /** The columns that follow from the state, in SQL over `$4`. */
    private readonly more: Readonly<Record<string, string>> = {},
    /** Where reasons stand that fewer see than the step; else they stand in the step. */
    private readonly reasons: 'funding.application_step_reason' | null = null,
  ) {}

  /** The steps of the records that the viewer sees, oldest first: one statement. */
  readOf(em: EntityManager, records: readonly RecordKey[]): Promise<StepRow<Status>[]> {
    return em.query<StepRow<Status>[]>(
      `select row.office_id as "officeId", row.${this.parentColumn} as "recordId", row.status, row.happened, ${this.reasons ? 'said' : 'row'}.reason,
         row.source_kind as "sourceKind", row.citation, row.is_undo as "isUndo", row.created_at as "createdAt"
       from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
       join ${this.table} row on row.office_id = key.office_id and row.${this.parentColumn} = key.id
       ${this.reasons ? `left join ${this.reasons} said on said.office_id = row.office_id and said.id = row.id` : ''} order by row.position`,
      [records.map(record => record.officeId), records.map(record => record.id)],
    );
  }

  /** Writes down that the record entered a state. */
  async add(em: EntityManager, record: RecordKey, step: NewStep<Status>): Promise<void> {
    const extra = Object.keys(this.more).map(column => `, ${column}`);
    const values = Object.values(this.more).map(value => `, ${value}`);
    const insert = `insert into ${this.table} (office_id, id, ${this.parentColumn}, status, happened, source_kind, citation, position, back_to${extra.join('')}${this.reasons ? '' : ', reason'})
       select $1::integer, $2::uuid, $3::uuid, $4::text, $5, $6, $7, coalesce(max(last.position), 0) + 1, max(last.position)${values.join('')}${this.reasons ? '' : ', $8'}
       from ${this.table} last where last.office_id = $1 and last.${this.parentColumn} = $3`;
    await em.query(this.reasons ? this.withReason(insert, 'select $8::text as reason') : insert, [
      ...[record.officeId, v7(), record.id],
      ...[step.status, step.happened, step.sourceKind, step.citation, step.reason],
    ]);
  }

  /** The state before the present one, to which `stepBack` returns; null when there is none. */
  async before(em: EntityManager, record: RecordKey): Promise<Status | null> {
    const rows = await em.query<{ status: Status }[]>(
      `select earlier.status from ${this.table} last
       join ${this.table} earlier on earlier.office_id = last.office_id and earlier.${this.parentColumn} = last.${this.parentColumn}
         and earlier.position = last.back_to
       where last.office_id = $1 and last.${this.parentColumn} = $2 order by last.position desc limit 1`,
      [record.officeId, record.id],
    );
    return rows[0]?.status ?? null;
  }

  /** Writes down that the last step was taken back: the state before it holds again, as it was said then. */
  async stepBack(em: EntityManager, record: RecordKey): Promise<void> {
    const columns = ['status', 'happened', 'source_kind', 'citation', 'back_to', ...Object.keys(this.more)];
    if (!this.reasons) columns.push('reason');
    const earlier = `select earlier.*, last.position as undone
       from (select * from ${this.table} where office_id = $1 and ${this.parentColumn} = $3 order by position desc limit 1) last
       join ${this.table} earlier on earlier.office_id = last.office_id
         and earlier.${this.parentColumn} = last.${this.parentColumn} and earlier.position = last.back_to`;
    const insert = `insert into ${this.table} (office_id, id, ${this.parentColumn}, position, is_undo, ${columns.join(', ')})
       select $1::integer, $2::uuid, $3::uuid, earlier.undone + 1, true, ${columns.map(column => `earlier.${column}`).join(', ')} from (${earlier}) earlier`;
    const reason = `select said.reason from (${earlier}) earlier join ${this.reasons} said on said.office_id = earlier.office_id and said.id = earlier.id`;
    await em.query(this.reasons ? this.withReason(insert, reason) : insert, [
      record.officeId,
      v7(),
      record.id,
    ]);
  }

  /** Inserts a step, `$2`, and its reason into the table of its own: one statement. */
  private withReason(insert: string, reason: string): string {
    return `with step as (${insert} returning office_id, id, ${this.parentColumn} as parent_id)
      insert into ${this.reasons} (office_id, id, ${this.parentColumn}, reason)
      select step.office_id, step.id, step.parent_id, said.reason from step cross join (${reason}) said where said.reason is not null`;
  }
}
