import { columnsOf, findByKey, tableOf } from '@kiezgraph/kernel/db/rows';
import {
  readPage,
  type CursorSeal,
  type Page,
  type PageInput,
  type Sort,
} from '@kiezgraph/kernel/graphql/connection';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { AttendanceFigureEntity, type PeopleByKind } from './figure.entity';
import { AttendanceFigureOrder } from './figure.words';
import type { Published } from './withhold';

export const findFigure = (em: EntityManager, id: string): Promise<AttendanceFigureEntity | null> =>
  findByKey<AttendanceFigureEntity>(em, AttendanceFigureEntity, keyFrom('AttendanceFigure', id));

/** Which published figures a list shows. */
export interface FigureFilterValues {
  readonly officeId: number | null;
  readonly years: readonly number[] | null;
}

const SORTS: Record<AttendanceFigureOrder, Sort> = {
  [AttendanceFigureOrder.YEAR_ASC]: { name: 'YEAR_ASC', expression: 'row.year::bigint', type: 'bigint' },
  [AttendanceFigureOrder.YEAR_DESC]: {
    name: 'YEAR_DESC',
    expression: 'row.year::bigint',
    type: 'bigint',
    descending: true,
  },
};

/** The figures that are published, without those that were withdrawn. */
export const readFigureList = (
  em: EntityManager,
  cursors: CursorSeal,
  { officeId, years }: FigureFilterValues,
  order: AttendanceFigureOrder,
  page: PageInput,
): Promise<Page<AttendanceFigureEntity>> =>
  readPage<AttendanceFigureEntity>(em, cursors, {
    list: 'attendanceFigures',
    columns: columnsOf(em, AttendanceFigureEntity),
    from: `${tableOf(em, AttendanceFigureEntity)} row`,
    where: [
      'row.withdrawn_at is null',
      '($1::integer is null or row.office_id = $1)',
      '($2::integer[] is null or row.year = any ($2))',
    ],
    values: [officeId, years],
    sort: SORTS[order],
    page,
  });

/** Everything the office ever published of the year, also what it withdrew: it is known. */
export const readEarlier = (em: EntityManager, officeId: number, year: number): Promise<Published[]> =>
  em.query(
    `select people, people_state as "peopleState", by_kind as "byKind" from events.attendance_figure where office_id = $1 and year = $2`,
    [officeId, year],
  );

/** What was counted in a year. */
export interface CountedYear {
  readonly eventCount: number;
  readonly countedEventCount: number;
  readonly uncertainEventCount: number;
  readonly byKind: PeopleByKind;
}

const FIRST = 'coalesce(event.held_on, event.earliest_on)';
const LAST = 'coalesce(event.held_on, event.latest_on)';
const IN_YEAR = `${FIRST} >= make_date($2, 1, 1) and ${LAST} <= make_date($2, 12, 31)`;

// What only few of the office see is not counted: else the figure would tell them who publishes it.
const HELD = `
  select event.kind, ${IN_YEAR} as is_certain, turnout.attended
  from events.event left join events.turnout on turnout.office_id = event.office_id and turnout.event_id = event.id
  where event.office_id = $1 and event.status in ('HELD', 'DOCUMENTED') and event.visibility <> 'RESTRICTED'
    and ${FIRST} <= make_date($2, 12, 31) and ${LAST} >= make_date($2, 1, 1)`;

/** The events an office held in a year and who came to them: one statement. */
export const countYear = async (em: EntityManager, officeId: number, year: number): Promise<CountedYear> => {
  const [row] = await em.query<(Omit<CountedYear, 'byKind'> & { byKind: PeopleByKind | null })[]>(
    `with held as (${HELD}),
       kind as (select kind, sum(attended)::integer as people from held where is_certain and attended is not null group by kind)
     select (count(*) filter (where is_certain))::integer as "eventCount",
       (count(*) filter (where is_certain and attended is not null))::integer as "countedEventCount",
       (count(*) filter (where not is_certain))::integer as "uncertainEventCount",
       (select jsonb_object_agg(kind, people) from kind) as "byKind"
     from held`,
    [officeId, year],
  );
  const { eventCount = 0, countedEventCount = 0, uncertainEventCount = 0, byKind } = row ?? {};
  return { eventCount, countedEventCount, uncertainEventCount, byKind: byKind ?? {} };
};
