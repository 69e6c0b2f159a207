import 'reflect-metadata';
import DataLoader from 'dataloader';
import { Field, ID, Int, ObjectType, Directive } from 'type-graphql';
import type { OfficeDatabase } from '../db/office-database';
import type { Viewer } from '../viewer';
import { knownOffices, memberIds, REGISTER_OFFICE } from './acting-members';
import { ChangedField, changedFields, type HistoryWords, type KeptChange } from './changed-fields';
import { refOf, type RecordKey } from './node';
import { DateTime } from './scalars';

@Directive('@shareable')
@ObjectType({ description: 'One entry of the record of changes (Änderungsprotokoll).' })
export class Change {
  @Field(() => Int, { description: 'The version of the record, or of its part, that this change made.' })
  version!: number;

  @Field(() => DateTime, { description: 'When it was changed.' })
  recordedAt!: Date;

  @Field(() => [ID], {
    description:
      'The memberships in offices of the viewer by which the person acted; empty when the platform or another office acted.',
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

interface AuditRow extends KeptChange {
  readonly position: string;
  readonly officeId: number;
  readonly version: number;
  readonly recordedAt: Date;
  readonly member: string | null;
}

interface Found {
  readonly rows: readonly AuditRow[];
  readonly viewer: Viewer;
}

/** The newest changes that a history shows. */
const MOST_CHANGES = 100;

const COLUMNS = `a.office_id as "officeId", a.record_version as version, a.recorded_at as "recordedAt", a.record_table as table, a.member, a.before, a.after`;
const NEWEST = `order by a.sequence desc limit ${MOST_CHANGES}`;

const find = (db: OfficeDatabase, statement: string, values: unknown[]): Promise<Found> =>
  db.read(async (em, viewer) => ({ rows: await em.query<AuditRow[]>(statement, values), viewer }));

/** What the steward does in an open archive is done by the right "<office>:archive", and recorded so. */
const isArchiveImport = ({ officeId, member }: AuditRow): boolean =>
  (member ?? '').split(' ').includes(`${officeId}:archive`);

/** The changes of each key asked, told in the words of the schema. */
const told = ({ rows, viewer }: Found, keys: number, table: string, words: HistoryWords): Change[][] => {
  const offices = knownOffices(viewer);
  const byKey = Map.groupBy(rows, row => Number(row.position) - 1);
  const toChange = (row: AuditRow): Change => ({
    version: row.version,
    recordedAt: row.recordedAt,
    memberIds: memberIds(row.member, offices),
    isArchiveImport: isArchiveImport(row),
    fields: changedFields(row, table, words),
  });
  return Array.from({ length: keys }, (_, index) => (byKey.get(index) ?? []).map(toChange));
};

/**
 * Histories of records of one table, newest change first, through the record: who does not see it now sees no history.
 * Parts are bound by their table too, for a record of another table may bear the same key.
 */
export const historyLoader = (
  db: OfficeDatabase,
  schema: string,
  table: string,
  words: HistoryWords = {},
): DataLoader<RecordKey, Change[], string> =>
  new DataLoader(
    async keys => {
      const found = await find(
        db,
        `select key.position, entry.* from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
           join ${schema}.${table} record on record.office_id = key.office_id and record.id = key.id
           cross join lateral (
             select ${COLUMNS}
             from ${schema}.audit a where a.office_id = key.office_id and (a.record_id = key.id::text and a.record_table = $3
               or a.parent_id = key.id::text and a.record_table = any ((select app.parts_of('${schema}.${table}'))::text[]))
             ${NEWEST}) entry`,
        [keys.map(key => key.officeId), keys.map(key => key.id), table],
      );
      return told(found, keys.length, table, words);
    },
    { cacheKeyFn: refOf },
  );

/** Where the changes of a table of the register stand. */
export interface RegisterHistory {
  readonly schema: string;
  readonly table: string;
  /** The tables of its parts, each with the condition by which a part `p` belongs to the record `key`. */
  readonly parts?: Readonly<Record<string, string>>;
  readonly words?: HistoryWords;
}

/** Histories of what belongs to no office, by number: everybody sees the record, the wall shows its changes to who keeps it. */
export const registerHistoryLoader = (
  db: OfficeDatabase,
  { schema, table, parts = {}, words = {} }: RegisterHistory,
): DataLoader<number, Change[]> => {
  const ids = Object.entries(parts).map(
    ([part, condition]) =>
      ` or a.record_table = '${part}' and a.record_id in (select p.id::text from ${schema}.${part} p where ${condition})`,
  );
  return new DataLoader(async keys => {
    const found = await find(
      db,
      `select key.position, entry.* from unnest($1::integer[]) with ordinality as key (id, position) cross join lateral (
           select ${COLUMNS}
           from ${schema}.audit a where a.office_id = ${REGISTER_OFFICE} and (a.record_table = $2 and a.record_id = key.id::text${ids.join('')})
           ${NEWEST}) entry`,
      [keys, table],
    );
    return told(found, keys.length, table, words);
  });
};
