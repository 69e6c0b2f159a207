import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';

const STATUSES = `array['PLANNED','PLANNED','PLANNED','SUBMITTED','SUBMITTED','RUNNING','RUNNING','RUNNING','RUNNING','RUNNING','RUNNING','RUNNING','ENDED','ENDED','ENDED','ENDED','ENDED','ENDED','ENDED','WITHDRAWN']`;

/** Projects with carrier and executor, some with partners and funders, grants of which some are unknown sums, and their instalments. */
export const projectsPart = ({ projects, actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'projects',
  count: projects,
  sql: `
with drawn as materialized (
  select i, floor(bench.chance(i, 60) * ${qmOffices})::integer as home, floor(bench.chance(i, 61) * ${qmOffices})::integer as away,
    bench.one_of(i, 62, ${STATUSES}) as status, bench.chance(i, 63) as level, bench.key(i, 64) as id, bench.moment(i, 64) as created_at
  from generate_series($1::integer, $2::integer) i
), walled as materialized (
  select d.*, o.id as office_id, '{}'::uuid[] as named,
    case when level < 0.5 then 'PUBLIC' when level < 0.75 then 'NETWORK' when level < 0.8 then 'SHARED' else 'OFFICE' end::app.visibility as visibility,
    case when level >= 0.75 and level < 0.8 then array[(select id from bench.office where position = away)] else '{}'::integer[] end as shared_with,
    case when status <> 'PLANNED' then created_at + interval '30 days' end as submitted_at, case when status <> 'PLANNED' then o.district_id end as district_id,
    date_trunc('month', created_at + interval '60 days')::date as first_day, date_trunc('month', created_at + interval '500 days')::date as last_day
  from drawn d join bench.office o on o.position = d.home
), made as (
  insert into funding.project (${WALL}, title, description, period_text, possible, certain, status, submitted_at, district_id, started_on, ended_on, withdrawal_reason, area_ids, fields_of_action)
  select office_id, id, visibility, shared_with, '{}', created_at, created_at,
    bench.one_of(i, 65, array['Nachbarschaftsgarten', 'Bildungskette', 'Elterncafé', 'Öffnung des Platzes', 'Kiezwerkstatt', 'Jugendräume']) || ' ' || i,
    repeat('Ein Projekt im Gebiet. ', 1 + i % 9), to_char(first_day, 'YYYY-MM') || '/' || to_char(last_day, 'YYYY-MM'),
    bench.days(first_day, (last_day + interval '1 month - 1 day')::date), bench.days((first_day + interval '1 month - 1 day')::date, last_day), status, submitted_at, district_id,
    case when status in ('RUNNING', 'ENDED') then first_day end, case when status = 'ENDED' then last_day end, case when status = 'WITHDRAWN' then 'Ohne Träger.' end, array[office_id], array[bench.one_of(i, 78, array['EDUCATION', 'PUBLIC_SPACE', 'CLIMATE'])]
  from walled
), roles as (
  insert into funding.project_role (${WALL}, submitted_at, district_id, project_id, actor_office_id, actor_id, role)
  select w.office_id, bench.key(w.i * 4 + part.n, 66), w.visibility, w.shared_with, '{}', w.created_at, w.created_at, w.submitted_at, w.district_id, w.id, a.office_id, a.id, part.role
  from walled w cross join lateral (values
    (0, 'CARRIER', bench.actor_at(home, bench.chance(i, 67), ${qmOffices}, ${actors})),
    (1, 'EXECUTOR', bench.actor_at(home, bench.chance(i, case when i % 2 = 0 then 67 else 68 end), ${qmOffices}, ${actors})),
    (2, 'PARTNER', case when bench.chance(i, 69) < 0.3 then bench.actor_at(away, bench.chance(i, 70), ${qmOffices}, ${actors}) end),
    (3, 'FUNDER', case when bench.chance(i, 71) < 0.15 then bench.actor_at(home, bench.chance(i, 72), ${qmOffices}, ${actors}) end)) part (n, role, actor)
  join bench.actor a on a.i = part.actor
), granted as materialized (
  select w.*, n, bench.key(w.i * 2 + n, 73) as grant_id, extract(year from w.first_day)::integer as programme_year,
    bench.one_of(w.i * 2 + n, 74, array['Projektfonds', 'Aktionsfonds', 'Netzwerkfonds']) as fund,
    case when bench.chance(w.i * 2 + n, 75) < 0.82 then round((bench.chance(w.i * 2 + n, 76) * 80000)::numeric, 2) end as amount,
    (array['STATED', 'STATED', 'STATED', 'SECOND_SOURCE', 'INFERRED'])[1 + w.i % 5] as amount_source
  from walled w cross join generate_series(0, 1) n where n = 0 or bench.chance(w.i, 77) < 0.4
), grants as (
  insert into funding.grant (${WALL}, submitted_at, district_id, project_id, programme, amount, amount_source, programme_id, fund_id, programme_year, period_text, possible, certain)
  select ${wallOf('w.grant_id')}, w.submitted_at, w.district_id, w.id, w.fund, w.amount, w.amount_source, case when w.fund = 'Netzwerkfonds' then 9002 else 9001 end,
    case w.fund when 'Projektfonds' then 9001 when 'Aktionsfonds' then 9002 else 9003 end, w.programme_year, null, null, null from granted w
)
insert into funding.grant_instalment (${WALL}, submitted_at, district_id, grant_id, cash_year, amount)
  select ${wallOf('bench.key(w.i * 4 + w.n * 2 + part, 79)')}, w.submitted_at, w.district_id, w.grant_id, w.programme_year + part,
    case when (w.i + part) % 6 > 0 then round(w.amount / 2, 2) end
  from granted w cross join generate_series(0, 1) part where w.i % 5 < 3`,
});
