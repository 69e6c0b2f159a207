import 'reflect-metadata';
import DataLoader from 'dataloader';
import { Field, ID, Int, ObjectType, Directive } from 'type-graphql';
import type { OfficeDatabase } from '../db/office-database';
import { ChangedField, changedFields, type HistoryWords, type KeptChange } from './changed-fields';
import { globalId, refOf, type RecordKey } from './node';
import { DateTime } from './scalars';

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

interface AuditRow extends KeptChange {
  readonly position: string;
  readonly officeId: number;
  readonly version: number;
  readonly recordedAt: Date;
  readonly member: string | null;
}

/** The newest changes that a history shows. */
const MOST_CHANGES = 100;

const COLUMNS = `a.office_id as "officeId", a.record_version as version, a.recorded_at as "recordedAt", a.record_table as table, a.member, a.before, a.after`;
const NEWEST = `order by a.sequence desc limit ${MOST_CHANGES}`;

const memberIds = (member: string | null): string[] =>
  (member ?? '')
    .split(' ')
    .map(ref => /^(\d+):([0-9a-f-]{36})$/.exec(ref))
    .filter(match => match !== null)
    .map(([, office, id]) => globalId('Membership', { officeId: Number(office), id: id ?? '' }));

/** What the steward does in an open archive is done by the right "<office>:archive", and recorded so. */
const isArchiveImport = ({ officeId, member }: AuditRow): boolean =>
  (member ?? '').split(' ').includes(`${officeId}:archive`);

/** The changes of each key asked, told in the words of the schema. */
const told = (rows: readonly AuditRow[], keys: number, table: string, words: HistoryWords): Change[][] => {
  const byKey = Map.groupBy(rows, row => Number(row.position) - 1);
  const toChange = (row: AuditRow): Change => ({
    version: row.version,
    recordedAt: row.recordedAt,
    memberIds: memberIds(row.member),
    isArchiveImport: isArchiveImport(row),
    fields: changedFields(row, table, words),
  });
  return Array.from({ length: keys }, (_, index) => (byKey.get(index) ?? []).map(toChange));
};

/** Histories of records of one table, newest change first, through the record: who does not see it now sees no history. */
export const historyLoader = (
  db: OfficeDatabase,
  schema: string,
  table: string,
  words: HistoryWords = {},
): DataLoader<RecordKey, Change[], string> =>
  new DataLoader(
    async keys => {
      const rows = await db.read(em =>
        em.query<AuditRow[]>(
          `select key.position, entry.* from unnest($1::integer[], $2::uuid[]) with ordinality as key (office_id, id, position)
           join ${schema}.${table} record on record.office_id = key.office_id and record.id = key.id
           cross join lateral (
             select ${COLUMNS}
             from ${schema}.audit a where a.office_id = key.office_id and (a.record_id = key.id::text and a.record_table = $3 or a.parent_id = key.id::text)
             ${NEWEST}) entry`,
          [keys.map(key => key.officeId), keys.map(key => key.id), table],
        ),
      );
      return told(rows, keys.length, table, words);
    },
    { cacheKeyFn: refOf },
  );

/** The register belongs to the coordination office, and so does the record of its changes. */
const REGISTER_OFFICE = 1;

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
    const rows = await db.read(em =>
      em.query<AuditRow[]>(
        `select key.position, entry.* from unnest($1::integer[]) with ordinality as key (id, position) cross join lateral (
           select ${COLUMNS}
           from ${schema}.audit a where a.office_id = ${REGISTER_OFFICE} and (a.record_table = $2 and a.record_id = key.id::text${ids.join('')})
           ${NEWEST}) entry`,
        [keys, table],
      ),
    );
    return told(rows, keys.length, table, words);
  });
};
