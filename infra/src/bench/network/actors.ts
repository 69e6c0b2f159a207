import { WALL, type NetworkPart, type NetworkSize } from './groundwork';

const KINDS = [
  ...Array<string>(6).fill('BUSINESS'),
  ...Array<string>(5).fill('NONPROFIT'),
  ...Array<string>(3).fill('FACILITY'),
  ...Array<string>(3).fill('INITIATIVE'),
  ...['SOLE_TRADER', 'SOLE_TRADER', 'EDUCATION', 'EDUCATION', 'RELIGIOUS', 'HOUSING_COMPANY'],
  ...['FOUNDATION', 'PUBLIC_AUTHORITY', 'ASSOCIATION', 'MEDIA'],
];
const WORDS = [
  'Bäckerei',
  'Café',
  'Kita',
  'Schule',
  'Verein',
  'Werkstatt',
  'Nachbarschaftshaus',
  'Moschee',
  'Ökoladen',
  'Stiftung',
  'Atelier',
  'Zirkus',
  'Druckerei',
  'Übungsraum',
];
const STREETS = [
  'Pankstraße',
  'Badstraße',
  'Soldiner Straße',
  'Müllerstraße',
  'Sonnenallee',
  'Hermannplatz',
  'Oranienstraße',
  'Böckhstraße',
  'Lausitzer Platz',
  'Weserstraße',
];

const FIELDS = ['Bildung', 'Nachbarschaft', 'Handwerk', 'Kultur', 'Gesundheit', 'Gastronomie'];

const list = (words: readonly string[]): string => `array['${words.join("','")}']`;

/** Actors, spread evenly over the QM offices, every 25th linked to the one before; and further names of every third. */
export const actorsPart = ({ actors, qmOffices }: NetworkSize): NetworkPart => ({
  name: 'actors',
  count: actors,
  sql: `
with numbered as materialized (
  select i, o.id as office_id, bench.key(i, 10) as id, bench.moment(i, 10) as created_at, o.district_id, o.staff, bench.chance(i, 11) as level, bench.year_of(i, 8) as established
  from generate_series($1::integer, $2::integer) i join bench.office o on o.position = (i - 1) % ${qmOffices}
), remembered as (
  insert into bench.actor select i, office_id, id from numbered
), made as (
  insert into actors.actor (${WALL}, kind, name, street, postal_code, city, district_id, website, portrait, archived_at,
    organisation_id, area_id, is_outside_areas, established_text, established, fields_of_activity)
  select office_id, id,
    case when level < 0.55 then 'PUBLIC' when level < 0.75 then 'NETWORK' when level < 0.85 then 'SHARED' when level < 0.98 then 'OFFICE' else 'RESTRICTED' end::app.visibility,
    case when level >= 0.75 and level < 0.85 then array[(select id from bench.office where position = floor(bench.chance(i, 12) * ${qmOffices})::integer)] else '{}' end,
    case when level >= 0.98 then array[staff] else '{}' end, created_at, created_at,
    bench.one_of(i, 13, ${list(KINDS)}),
    case i % 250 when 7 then 'Buchhandlung' when 8 then 'Fußballverein' else bench.one_of(i, 14, ${list(WORDS)}) end || ' ' || bench.one_of(i, 15, ${list(STREETS)}) || ' ' || i % 9973,
    bench.one_of(i, 15, ${list(STREETS)}) || ' ' || i % 90, '13357', 'Berlin', case when bench.chance(i, 16) < 0.9 then district_id end,
    'https://actor-' || i || '.example', repeat('Wir arbeiten im Kiez. ', 1 + (i % 12)), case when bench.chance(i, 17) < 0.03 then created_at end,
    bench.key(case when i % 25 = 0 then i - 1 else i end, 9), case when bench.chance(i, 20) < 0.75 then office_id end, bench.chance(i, 20) > 0.9,
    case when i % 5 < 3 then established end, case when i % 5 < 3 then bench.year(established) end, array[bench.one_of(i, 21, ${list(FIELDS)})]
  from numbered returning office_id, id, visibility, shared_with, named, created_at
)
insert into actors.actor_name (${WALL}, actor_id, kind, name, period_text, possible, certain)
  select n.office_id, bench.key(n.i, 19), a.visibility, a.shared_with, a.named, a.created_at, a.created_at, n.id,
    bench.one_of(n.i, 18, array['OFFICIAL', 'FORMER', 'SHORT', 'BRAND', 'ALSO']), 'Auch ' || n.i,
    case when n.i % 2 = 0 then n.established || '/..' end, case when n.i % 2 = 0 then daterange(lower(bench.year(n.established)), null) end,
    case when n.i % 2 = 0 then daterange(upper(bench.year(n.established)), null) end
  from numbered n join made a on a.office_id = n.office_id and a.id = n.id where n.i % 3 = 0`,
});
