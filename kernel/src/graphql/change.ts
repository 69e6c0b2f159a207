import 'reflect-metadata';
import DataLoader from 'dataloader';
import { Field, ID, Int, ObjectType, Directive } from 'type-graphql';
import type { OfficeDatabase } from '../db/office-database';
import { globalId, refOf, type RecordKey } from './node';
import { DateTime } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'One field of a record before and after a change.' })
export class ChangedField {
  @Field(() => String, {
    description: 'The name of the field in the record; of a part of the record as part.field.',
  })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before, as JSON text; a personal value only as the key of its record.',
  })
  before?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value since then, as JSON text; a personal value only as the key of its record.',
  })
  after?: string;
}

@Directive('@shareable')
@ObjectType({ description: 'One entry of the record of changes (Änderungsprotokoll).' })
export class Change {
  @Field(() => Int, { description: 'The version of the record, or of its part, that this change made.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was changed.' })
  recordedAt!: Date;

  @Field(() => [ID], {
    description: 'The memberships by which the person acted; empty when the platform acted.',
  })
  memberIds!: string[];

  @Field(() => Boolean, {
    description:
      'Whether it was loaded into an archive by the steward (Archivimport), not written by its office.',
  })
  isArchiveImport!: boolean;

  @Field(() => [ChangedField], { description: 'What was changed.' })
  fields!: ChangedField[];
}

interface AuditRow {
  position: string;
  officeId: number;
  version: number;
  recordedAt: Date;
  member: string | null;
  table: string;
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

/** The newest changes that a history shows. */
const MOST_CHANGES = 100;

const text = (value: unknown): string | undefined =>
  value === undefined ? undefined : JSON.stringify(value);

const memberIds = (member: string | null): string[] =>
  (member ?? '')
    .split(' ')
    .map(ref => /^(\d+):([0-9a-f-]{36})$/.exec(ref))
    .filter(match => match !== null)
    .map(([, office, id]) => globalId('Membership', { officeId: Number(office), id: id ?? '' }));

/** What the steward does in an open archive is done by the right "<office>:archive", and recorded so. */
const isArchiveImport = ({ officeId, member }: AuditRow): boolean =>
  (member ?? '').split(' ').includes(`${officeId}:archive`);

const toChange = (row: AuditRow, table: string): Change => ({
  version: row.version,
  recordedAt: row.recordedAt,
  memberIds: memberIds(row.member),
  isArchiveImport: isArchiveImport(row),
  fields: Object.keys(row.after).map(column => {
    // A change of a child is told with the child's name before it: actor_name.kind.
    const name = row.table === table ? column : `${row.table}.${column}`;
    return Object.assign(new ChangedField(), {
      name,
      before: text(row.before[column]),
      after: text(row.after[column]),
    });
  }),
});

/** Histories of records of one table, newest change first, through the record: who does not see it now sees no history. */
export const historyLoader = (
  db: OfficeDatabase,
  schema: string,
  table: string,
): DataLoader<RecordKey, Change[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em =>
        em.query<AuditRow[]>(
          `select key.position, entry.* from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
           join ${schema}.${table} record on record.office_id = key.office_id and record.id = key.id
           cross join lateral (
             select a.office_id as "officeId", a.record_version as version, a.recorded_at as "recordedAt", a.record_table as table, a.member, a.before, a.after
             from ${schema}.audit a where a.office_id = key.office_id and (a.record_id = key.id::text and a.record_table = $3 or a.parent_id = key.id::text)
             order by a.sequence desc limit ${MOST_CHANGES}) entry`,
          [keys.map(key => key.officeId), keys.map(key => key.id), table],
        ),
      );
      const byKey = Map.groupBy(rows, row => Number(row.position) - 1);
      return keys.map((_, index) => (byKey.get(index) ?? []).map(row => toChange(row, table)));
    },
    { cacheKeyFn: refOf },
  );
