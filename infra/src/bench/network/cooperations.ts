import { WALL, type NetworkPart, type NetworkSize } from './groundwork';

const KINDS = `array['DONATION_MONEY','DONATION_IN_KIND','LOAN_EQUIPMENT','SPACE','SPACE','VOLUNTEER_DAY','PRO_BONO','INTERNSHIP','MENTORING','JOINT_EVENT','JOINT_EVENT','JOINT_ADVOCACY','INTRODUCTION']`;
const STATUSES = `array['PROPOSED','PROPOSED','DECLINED','AGREED','AGREED','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','ACTIVE','DORMANT','FULFILLED','FULFILLED','ESTABLISHED','BROKEN_OFF','ENDED','ENDED','WITHDRAWN']`;

const numbered = ({ actors, qmOffices }: NetworkSize): string => `
  drawn as materialized (
    select i, floor(bench.chance(i, 30) * ${qmOffices})::integer as home,
      case when bench.chance(i, 31) < 0.6 then floor(bench.chance(i, 30) * ${qmOffices})::integer else floor(bench.chance(i, 32) * ${qmOffices})::integer end as away
    from generate_series($1::integer, $2::integer) i
  ), picked as materialized (
    select d.*, bench.actor_at(home, bench.chance(i, 33), ${qmOffices}, ${actors}) as giver, bench.actor_at(away, bench.chance(i, 34), ${qmOffices}, ${actors}) as receiver,
      case when bench.chance(i, 35) < 0.3 then bench.actor_at(home, bench.chance(i, 36), ${qmOffices}, ${actors}) end as enabler
    from drawn d
  ), party as materialized (
    -- Who would be met twice gets the neighbour's place: a party is a party once.
    select distinct on (p.i, a.i) p.i, a.i as actor, a.office_id as actor_office_id, a.id as actor_id, part.role
    from picked p cross join lateral (values ('GIVER', giver),
      ('RECEIVER', case when receiver = giver then case when receiver > ${qmOffices} then receiver - ${qmOffices} else receiver + ${qmOffices} end else receiver end), ('ENABLER', enabler)) part (role, actor)
    join bench.actor a on a.i = part.actor order by p.i, a.i, part.role = 'ENABLER'
  ), numbered as materialized (
    select p.i, o.id as office_id, bench.key(p.i, 37) as id, bench.moment(p.i, 37) as created_at, bench.one_of(p.i, 38, ${STATUSES}) as status, bench.chance(p.i, 39) as level, involved.party_offices, involved.party_terms
    from picked p join bench.office o on o.position = p.home
    join (select i, array_agg(distinct actor_office_id order by actor_office_id) as party_offices,
        array_agg((role || ' ' || actor_office_id || ':' || actor_id) collate "C" order by (role || ' ' || actor_office_id || ':' || actor_id) collate "C") as party_terms from party group by i) involved on involved.i = p.i
  )`;

/** How far the office of a party agreed to be named; its own actors it names to everybody. */
const namingOf = (row: string): string =>
  `case when p.actor_office_id = ${row}.office_id then 'PUBLIC' when ${row}.agreed_offices = '{}' or bench.chance(p.i, 45) < 0.3 then 'SHARED'
    when bench.chance(p.i, 45) < 0.5 then 'NETWORK' else 'PUBLIC' end::app.visibility`;
const LEVEL = `case when status in ('PROPOSED', 'DECLINED') then case when party_offices <@ array[office_id] then 'OFFICE' else 'SHARED' end
  when level < 0.45 then 'PUBLIC' when level < 0.75 then 'NETWORK' when level < 0.95 or not party_offices <@ array[office_id] then 'SHARED' else 'OFFICE' end::app.visibility`;

/** Cooperations with two or three parties, four in ten across offices, what the offices said, and where the parties sit. */
export const cooperationsPart = (size: NetworkSize): NetworkPart => ({
  name: 'cooperations',
  count: size.cooperations,
  sql: `
with ${numbered(size)}, walled as materialized (
  select n.*, ${LEVEL} as visibility, array_remove(party_offices, office_id) as shared_with,
    case when status not in ('PROPOSED', 'DECLINED', 'WITHDRAWN') then party_offices else '{}' end as agreed_offices,
    (created_at + interval '20 days')::date as agreed_on, (created_at + interval '40 days')::date as started_on, (created_at + interval '300 days')::date as ended_on
  from numbered n
), made as (
  insert into cooperations.cooperation (${WALL}, kind, title, description, initiated_by, period_text, possible, certain, party_offices, withdrawn_at, status, agreed_offices, agreed_on, started_on, ended_on, fulfilled_on, established_on, broken_off_on, party_terms)
  select office_id, id, visibility, shared_with, '{}', created_at, created_at, bench.one_of(i, 40, ${KINDS}),
    bench.one_of(i, 41, array['Raum für', 'Werkzeug für', 'Fest mit', 'Praktikum bei', 'Lesepaten für', 'Spende an']) || ' ' || bench.one_of(i, 42, array['Ärzte', 'Kita', 'Schule', 'Verein', 'Laden']) || ' ' || i,
    repeat('Gemeinsam im Kiez. ', 1 + i % 8), bench.one_of(i, 43, array['COORDINATOR', 'BUSINESS', 'SOCIAL_ORGANISATION']),
    extract(year from created_at)::text, bench.days(date_trunc('year', created_at)::date, (date_trunc('year', created_at) + interval '1 year - 1 day')::date), null,
    party_offices, case when status = 'WITHDRAWN' then created_at + interval '10 days' end, status, agreed_offices,
    case when agreed_offices <> '{}' then agreed_on end, case when agreed_offices <> '{}' and status <> 'AGREED' then started_on end, case when status = 'ENDED' then ended_on end,
    case when status in ('FULFILLED', 'ESTABLISHED') then started_on + 100 end, case when status = 'ESTABLISHED' then started_on + 200 end,
    case when status = 'BROKEN_OFF' then started_on + 50 end,
    party_terms
  from walled
), parties as (
  insert into cooperations.party (${WALL}, cooperation_id, actor_office_id, actor_id, role, naming_limit)
  select w.office_id, bench.key(p.i * 4 + row_number() over (partition by p.i), 44), least(w.visibility, limited.naming), w.shared_with, '{}', w.created_at, w.created_at,
    w.id, p.actor_office_id, p.actor_id, p.role, limited.naming
  from party p join walled w on w.i = p.i
  cross join lateral (select ${namingOf('w')} as naming) limited
), said as materialized (
  select w.*, said.office_id as said_by, bench.key(w.i * 8 + row_number() over (partition by w.i), 46) as verdict_id, said.judgement, said.after, said.happened_on,
    array_remove(array(select distinct unnest(w.party_offices || w.office_id)), said.office_id) as others
  from walled w cross join lateral (
    select unnest(w.agreed_offices) as office_id, 'AGREED' as judgement, 20 as after, null::date as happened_on
    union all select w.office_id, 'DECLINED', 15, null where w.status = 'DECLINED'
    union all select w.office_id, 'STARTED', 40, w.started_on where w.agreed_offices <> '{}' and w.status <> 'AGREED'
    union all select w.office_id, 'DORMANT', 90, w.started_on + 50 where w.status = 'DORMANT'
    union all select w.office_id, 'FULFILLED', 140, w.started_on + 100 where w.status in ('FULFILLED', 'ESTABLISHED')
    union all select w.office_id, 'ESTABLISHED', 240, w.started_on + 200 where w.status = 'ESTABLISHED'
    union all select w.office_id, 'BROKEN_OFF', 90, w.started_on + 50 where w.status = 'BROKEN_OFF'
    union all select w.office_id, 'ENDED', 300, w.ended_on where w.status = 'ENDED') said
), verdicts as (
  insert into cooperations.verdict (${WALL}, cooperation_office_id, cooperation_id, judgement, judged_terms_version, naming, happened_on, reason)
  select said_by, verdict_id, case when others = '{}' then 'OFFICE' else 'SHARED' end::app.visibility, others, '{}',
    created_at + after * interval '1 day', created_at + after * interval '1 day', office_id, id, judgement, 1, case when judgement = 'AGREED' then 'SHARED' end::app.visibility,
    happened_on, case when judgement = 'BROKEN_OFF' then 'Zu wenig Zeit.' end
  from said
)
-- A yes remembers where its parties sit: their areas, which have the numbers of their offices.
insert into cooperations.verdict_place (${WALL}, verdict_id, actor_id, actor_visibility, area_number, district, cooperation_office_id, cooperation_id, terms_version)
  select s.said_by, bench.key(s.i * 16 + row_number() over (partition by s.i), 47),
    least(s.visibility, ${namingOf('s')}, case when actor.visibility < 'NETWORK' then 'OFFICE' else actor.visibility end), s.others, '{}', s.created_at + interval '20 days',
    s.created_at + interval '20 days', s.verdict_id, p.actor_id, actor.visibility, case when bench.chance(s.i, 48) < 0.9 then p.actor_office_id end, office.district_id, s.office_id, s.id, 1
  from said s join party p on p.i = s.i and p.actor_office_id = s.said_by
  join actors.actor on actor.office_id = p.actor_office_id and actor.id = p.actor_id join register.office on office.id = p.actor_office_id
  where s.judgement = 'AGREED'`,
});
