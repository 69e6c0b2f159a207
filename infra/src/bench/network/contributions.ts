import { WALL, type NetworkPart, type NetworkSize } from './groundwork';

/** What was given in the cooperations that began: half of it with a sum, a tenth without any number. */
export const contributionsPart = ({ cooperations, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'contributions',
  count: cooperations,
  sql: `
with w as materialized (
  select i, c.* from generate_series($1::integer, $2::integer) i join bench.office o on o.position = floor(bench.chance(i, 30) * ${qmOffices})::integer
  join cooperations.cooperation c on c.office_id = o.id and c.id = bench.key(i, 37) where c.started_on is not null
)
insert into cooperations.contribution (${WALL}, cooperation_office_id, cooperation_id, kind, period_text, possible, certain, people, hours, money, in_kind_value)
  select w.office_id, bench.key(w.i * 2 + n, 50), w.visibility, w.shared_with, '{}', w.created_at, w.created_at, w.office_id, w.id, w.kind,
    case when n = 0 then day::text else to_char(day, 'YYYY-MM') end, case when n = 0 then bench.days(day, day) else bench.days(date_trunc('month', day)::date, (date_trunc('month', day) + interval '1 month - 1 day')::date) end,
    case when n = 0 then bench.days(day, day) else 'empty' end, case when share < 0.6 then 1 + floor(share * 20)::integer end, case when share < 0.5 then floor(share * 40) end,
    case when share > 0.3 and share < 0.6 then round((share * 900)::numeric, 2) end, case when share > 0.8 and share < 0.9 then round((share * 300)::numeric, 2) end
  from w cross join generate_series(0, 1) n cross join lateral (select w.started_on + 30 + n * 45 as day, bench.chance(w.i * 2 + n, 51) as share) drawn
  where n = 0 or bench.chance(w.i, 52) < 0.4`,
});
