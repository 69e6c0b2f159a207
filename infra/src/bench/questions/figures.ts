import { registerId } from '@kiezgraph/kernel/graphql/node';
import type { BenchQuestion, Row } from './question';

const PERIOD = '2024';
const [FIRST, LAST] = [`date '${PERIOD}-01-01'`, `date '${PERIOD}-12-31'`];

const FIELDS = `actorFigures(period: "${PERIOD}") { actorCount } fundingFigures(period: "${PERIOD}") { grantTotal { stated unknownCount } }
  cooperationFigures(period: "${PERIOD}") { fulfilled } organisationFigures(period: "${PERIOD}") { keptCount activeCount }`;

const active = (
  record: string,
  link: string,
  column: string,
  kept: string,
  first: string,
  last: string,
): string => `
  select record.office_id, actor.organisation_id from ${record} record
  join ${link} link on link.office_id = record.office_id and link.${column} = record.id and link.removed_at is null
  join actors.actor actor on actor.office_id = link.actor_office_id and actor.id = link.actor_id
  where ${kept} and ${first} <= ${LAST} and ${last} >= ${FIRST}`;

// An office's cooperations are its own, those it is seen to have agreed to for an actor that is seen, and, for who works there, those it is in.
const SQL = `with actor as materialized (select office_id, organisation_id from actors.actor where archived_at is null),
money as materialized (select paid.office_id, paid.amount from funding.grant paid join funding.project project on project.office_id = paid.office_id and project.id = paid.project_id
  where paid.removed_at is null and project.status <> 'WITHDRAWN' and case when paid.possible is null
    then project.earliest_on <= ${LAST} and project.latest_on >= ${FIRST} else paid.earliest_on <= ${LAST} and paid.latest_on >= ${FIRST} end),
fulfilled as materialized (select office_id, id, terms_version, agreed_offices, party_offices from cooperations.cooperation where fulfilled_on between ${FIRST} and ${LAST}),
ours as (select office_id as scope, office_id, id from fulfilled
  union select p.office_id, f.office_id, f.id from fulfilled f join cooperations.verdict_place p on p.cooperation_office_id = f.office_id and p.cooperation_id = f.id
    and p.terms_version = f.terms_version and p.office_id = any (f.agreed_offices) and p.removed_at is null
    and (array[p.office_id, f.office_id] && (select app.viewer_offices())::integer[] or exists (select from actors.actor a where a.office_id = p.office_id and a.id = p.actor_id))
  union select mine, f.office_id, f.id from fulfilled f cross join unnest((select app.viewer_offices())::integer[]) mine where mine = any (f.party_offices)),
active as materialized (${[
  active(
    'cooperations.cooperation',
    'cooperations.party',
    'cooperation_id',
    'record.started_on is not null',
    'record.started_on',
    `coalesce(record.ended_on, record.broken_off_on, 'infinity')`,
  ),
  active(
    'funding.project',
    'funding.project_role',
    'project_id',
    "record.status <> 'WITHDRAWN'",
    'coalesce(record.started_on, record.earliest_on)',
    'coalesce(record.ended_on, record.latest_on)',
  ),
  active(
    'events.event',
    'events.organiser',
    'event_id',
    "record.status <> 'CANCELLED'",
    'coalesce(record.held_on, record.earliest_on)',
    'coalesce(record.held_on, record.latest_on)',
  ),
].join(' union all ')}),
counted as (
  select office_id as scope, count(distinct organisation_id)::integer as actors, null::text as stated, null::integer as unknown_count, null::integer as fulfilled, null::integer as active from actor group by rollup (office_id)
  union all select office_id, null, coalesce(sum(amount), 0)::numeric(30,2)::text, (count(*) filter (where amount is null))::integer, null, null from money group by rollup (office_id)
  union all select scope, null, null, null, count(*)::integer, null from ours group by scope
  union all select null, null, null, null, count(*)::integer, null from fulfilled
  union all select office_id, null, null, null, null, count(distinct organisation_id)::integer from active group by rollup (office_id))
select office.id, coalesce(max(actors), 0) as actors, coalesce(max(stated), '0.00') as stated, coalesce(max(unknown_count), 0) as unknown_count,
  coalesce(max(fulfilled), 0) as fulfilled, coalesce(max(active), 0) as active
from (select id from register.office union all select null) office left join counted on counted.scope is not distinct from office.id
group by office.id order by office.id nulls last`;

const figures = (row: Row | undefined): Row => ({
  actorFigures: { actorCount: row?.['actors'] },
  fundingFigures: { grantTotal: { stated: row?.['stated'], unknownCount: row?.['unknown_count'] } },
  cooperationFigures: { fulfilled: row?.['fulfilled'] },
  organisationFigures: { keptCount: row?.['actors'], activeCount: row?.['active'] },
});

/** Every office beside every other, and the totals, in one request. */
export const FIGURES: BenchQuestion = {
  name: 'figures',
  title: 'figures of four domains for every office side by side, with the totals',
  query: `query Figures { offices { id ${FIELDS} } ${FIELDS} }`,
  sql: SQL,
  answer: rows => ({
    offices: rows
      .slice(0, -1)
      .map(row => ({ id: registerId('Office', row['id'] as number), ...figures(row) })),
    ...figures(rows.at(-1)),
  }),
};
