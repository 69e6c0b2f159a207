import { WALL, wallOf, type NetworkPart, type NetworkSize } from './groundwork';

/** Of every fourth actor a second site and a number in a register, of every tenth what it operates. */
export const actorPartsPart = ({ actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'sites, identifiers, relations',
  count: actors,
  sql: `
with w as materialized (
  select b.i, a.*, bench.year_of(b.i, 22) as stated, bench.year_of(b.i, 23) as later
  from bench.actor b join actors.actor a on a.office_id = b.office_id and a.id = b.id
  where b.i between $1::integer and $2::integer and (b.i % 4 = 1 or b.i % 10 = 2)
), sites as (
  insert into actors.actor_site (${WALL}, actor_id, is_main, street, postal_code, city, district_id, area_id, period_text, possible, certain)
  select ${wallOf('bench.key(w.i, 24)')}, w.id, false, w.street, '13357', 'Berlin', w.district_id, w.area_id, w.stated || '/..',
    daterange(lower(bench.year(w.stated)), null), daterange(upper(bench.year(w.stated)), null) from w where w.i % 4 = 1
), identifiers as (
  insert into actors.actor_identifier (${WALL}, actor_id, scheme, value, court)
  select ${wallOf('bench.key(w.i, 25)')}, w.id, case when w.i % 8 = 1 then 'VEREINSREGISTER' else 'HANDELSREGISTER' end, w.i::text, 'Charlottenburg'
  from w where w.i % 4 = 1
)
insert into actors.actor_relation (${WALL}, actor_id, kind, is_outgoing, other_office_id, other_id, period_text, possible, certain)
  select ${wallOf('bench.key(w.i, 26)')}, w.id, 'OPERATES', true, other.office_id, other.id, w.later, bench.year(w.later), bench.year(w.later)
  from w join bench.actor other on other.i = w.i + ${qmOffices} where w.i % 10 = 2`,
});
