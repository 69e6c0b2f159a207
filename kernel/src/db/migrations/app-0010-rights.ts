import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rights that follow from the register: of a successor's office in its predecessor's, and of the steward in an open archive. */
export class Rights1700000000010 implements MigrationInterface {
  name = 'Rights1700000000010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DERIVED);
    await runner.query(CLAIM);
    await runner.query(ENTER);
    await runner.query(FIRST_LEAD);
  }

  async down(): Promise<void> {}
}

// Without a membership of its own the record of changes names these rights by their basis, beside the memberships they come from.
const DERIVED = `
create function app.derived_rights(direct jsonb, today date) returns jsonb
language plpgsql stable security definer set search_path = '' as $$
declare
  handed_down jsonb := '[]';
  archives jsonb := '[]';
begin
  -- With every transaction, so it asks no more than it must.
  if direct = '[]' then return direct; end if;
  if exists (select from register.area_succession s where s.withdrawn_at is null and s.rights_from <= today) then
    with recursive reached (role, area_id, is_home) as (
      select h ->> 'role', o.area_id, true from jsonb_array_elements(direct) h join register.office o on o.id = (h ->> 'officeId')::integer
        where o.kind = 'QM_OFFICE' and o.area_id is not null and h ->> 'role' in ('OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR')
      union
      select reached.role, p.id, false from reached
        join register.area_succession s on reached.area_id = any (s.successor_ids) and s.withdrawn_at is null and s.rights_from <= today
        join register.qm_area p on p.id = any (s.predecessor_ids) and p.status = 'ENDED')
    select coalesce(jsonb_agg(distinct jsonb_build_object('id', null, 'officeId', o.id, 'role', r.role, 'districtId', o.district_id, 'basis', 'SUCCESSION')), '[]')
    into handed_down from reached r join register.office o on o.area_id = r.area_id and o.kind = 'QM_OFFICE'
    where not r.is_home and (not o.is_archive or o.archive_closed_at is not null)
      -- An office that somebody leads is not taken over: its rights go on when its own people have gone.
      and not exists (select from register.membership m where m.office_id = o.id and m.role = 'OFFICE_LEAD' and m.removed_at is null
        and m.starts_on <= today and (m.ends_on is null or m.ends_on >= today)
        and (m.assignment_id is null or exists (select from register.area_assignment a where a.id = m.assignment_id and (a.ends_on is null or a.ends_on >= today))))
      and not direct @> jsonb_build_array(jsonb_build_object('officeId', o.id, 'role', r.role));
  end if;
  if direct @> '[{"role": "NETWORK_STEWARD"}]' then
    -- As long as nobody else ever could write there, the steward reads nothing that somebody else wrote.
    select coalesce(jsonb_agg(jsonb_build_object('id', null, 'officeId', o.id, 'role', given.role, 'districtId', o.district_id, 'basis', 'ARCHIVE')
      order by o.id, given.role), '[]')
    into archives from register.office o cross join (values ('OFFICE_FINANCE'), ('OFFICE_STAFF')) as given (role)
    where o.is_archive and o.archive_closed_at is null
      and not exists (select from register.membership m where m.office_id = o.id);
  end if;
  return handed_down || archives;
end $$;
comment on function app.derived_rights is 'What follows from the rights somebody holds: the staff of a succeeding area''s office is staff of the ended one''s, the steward of open archives.';
call app.hand_over('app.derived_rights(jsonb,date)', 'kiezgraph_enter');
revoke execute on function app.derived_rights from public;`;

// A function of its own, so that each claim is looked up by its office; within the statement whole tables would be read.
const CLAIM = `
create function app.claim_holds(number integer, who jsonb, today date) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  home register.office;
begin
  select * into home from register.office where id = number;
  -- In an open archive nobody writes but the steward, whatever an identity provider claims.
  if home.is_archive and home.archive_closed_at is null then return false; end if;
  -- Whom the office's register knows, it alone gives rights in the office, and takes them.
  if exists (select from register.membership where office_id = number
    and (subject = who ->> 'subject' and issuer = who ->> 'issuer' or email = who ->> 'email')) then return false; end if;
  -- Where firms run the area, only while one does.
  return home.kind <> 'QM_OFFICE' or not exists (select from register.area_assignment where area_id = home.area_id)
    or exists (select from register.area_assignment where area_id = home.area_id and earliest_on <= today and least(ends_on, latest_on) >= today);
end $$;
comment on function app.claim_holds is 'Whether a role that a token claims in an office counts today.';
call app.hand_over('app.claim_holds(integer,jsonb,date)', 'kiezgraph_enter');
revoke execute on function app.claim_holds from public;`;

const ENTER = `
create or replace function app.enter(identity text, mac text, correlation text default '') returns text
language plpgsql security definer set search_path = '' as $$
declare
  who jsonb := identity::jsonb;
  today date := (clock_timestamp() at time zone 'Europe/Berlin')::date;
  held jsonb;
  staff integer[]; leads integer[]; persons uuid[]; oversight text[];
  is_steward boolean; floor text; body text;
begin
  -- Nothing that is missing may pass: an unknown key has no signature, and null equals null.
  if mac is null or mac is distinct from app.mac(who ->> 'key', 'identity:' || identity)
     or coalesce((who ->> 'expires')::bigint, 0) < extract(epoch from clock_timestamp())
     or session_user is distinct from 'kiezgraph_' || (who ->> 'subgraph') then
    raise exception 'The caller''s signature is not valid.' using errcode = 'insufficient_privilege';
  end if;
  with mine as (select m.id, m.office_id, m.role, o.district_id, case when m.id is null then 'CLAIM' else 'MEMBERSHIP' end as basis from (
    select id, office_id, role from register.membership
      where subject = who ->> 'subject' and issuer = who ->> 'issuer' and removed_at is null
        and starts_on <= today and (ends_on is null or ends_on >= today)
        and (assignment_id is null or exists (select from register.area_assignment a where a.id = assignment_id and (a.ends_on is null or a.ends_on >= today)))
    union
    select id, office_id, role from register.membership
      where email = who ->> 'email' and subject is null and removed_at is null
        and starts_on <= today and (ends_on is null or ends_on >= today)
        and (assignment_id is null or exists (select from register.area_assignment a where a.id = assignment_id and (a.ends_on is null or a.ends_on >= today)))
    union
    select null::uuid, (g ->> 'officeId')::integer, g ->> 'role' from jsonb_array_elements(coalesce(who -> 'granted', '[]')) g
  ) m join register.office o on o.id = m.office_id
  where app.role_fits(o.kind, m.role) and (m.id is not null or app.claim_holds(o.id, who, today)))
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'officeId', office_id, 'role', role, 'districtId', district_id, 'basis', basis) order by office_id, role), '[]') into held
  from mine
  -- Who makes offices holds no role in another one, whoever gave it: else a steward could give oneself any right.
  where not exists (select from mine where role = 'NETWORK_STEWARD') or office_id in (select office_id from mine where role = 'NETWORK_STEWARD');
  held := held || app.derived_rights(held, today);

  select array_agg(distinct (h ->> 'officeId')::integer) filter (where h ->> 'role' in ('OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR')),
         array_agg(distinct (h ->> 'officeId')::integer) filter (where h ->> 'role' = 'OFFICE_LEAD'),
         array_agg((h ->> 'id')::uuid) filter (where h ->> 'id' is not null),
         array_agg(distinct h ->> 'districtId') filter (where h ->> 'role' = 'DISTRICT_OFFICER')
           || array_agg('*'::text) filter (where h ->> 'role' in ('SENATE_OFFICER', 'AUDITOR')),
         coalesce(bool_or(h ->> 'role' = 'NETWORK_STEWARD'), false),
         case when bool_or(h ->> 'role' not in ('ACTOR_REPRESENTATIVE', 'BODY_MEMBER')) then 'NETWORK' else 'PUBLIC' end
  into staff, leads, persons, oversight, is_steward, floor from jsonb_array_elements(held) h;

  body := concat_ws('|', extract(epoch from transaction_timestamp()), who ->> 'key', floor, coalesce(staff, '{}')::text, coalesce(leads, '{}')::text,
    coalesce(persons, '{}')::text, coalesce(oversight, '{}')::text, left(is_steward::text, 1), left(coalesce(who ->> 'service', 'true'), 1),
    coalesce((select string_agg((h ->> 'officeId') || ':' || coalesce(h ->> 'id', lower(h ->> 'basis')), ' ') from jsonb_array_elements(held) h), 'nobody'));
  perform set_config('kiez.viewer', app.mac(who ->> 'key', 'viewer:' || body) || '|' || body, true);
  perform set_config('kiez.correlation', left(correlation, 64), true), set_config('application_name', left('kiezgraph ' || correlation, 63), true);
  return held::text;
end $$;`;

const FIRST_LEAD = `
create procedure app.audit_may_be_asked(home name) language plpgsql as $$
begin
  execute format('create policy asked on %I.audit for select to kiezgraph_audit using (true)', home);
  execute format('grant select on %I.audit to kiezgraph_audit', home);
end $$;
comment on procedure app.audit_may_be_asked is 'Lets app.office_has_acted look into a record of changes.';
do $$
declare home name;
begin
  for home in select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'audit' and c.relkind = 'r' and c.relowner = 'kiezgraph_owner'::regrole loop
    call app.audit_may_be_asked(home);
  end loop;
end $$;
create or replace procedure app.audit_table(home name) language plpgsql as $$
declare login name := case when home = 'register' then 'kiezgraph_actors' else 'kiezgraph_' || home end;
begin
  execute format($q$create table %1$I.audit (
    office_id integer not null,
    sequence bigint generated always as identity,
    record_table text not null, record_id text not null, parent_id text, record_version integer not null,
    operation text not null, recorded_at timestamptz not null default clock_timestamp(),
    member text, correlation text, before jsonb not null, after jsonb not null,
    visibility app.visibility not null, named uuid[] not null,
    constraint audit_pkey primary key (office_id, sequence))$q$, home);
  execute format('create index audit_record on %I.audit (office_id, record_id, sequence)', home);
  execute format('create index audit_parent on %I.audit (office_id, parent_id, sequence) where parent_id is not null', home);
  execute format('alter table %I.audit enable row level security, force row level security', home);
  execute format($q$create policy wall_read on %I.audit for select to %I using (
    (office_id = any ((select app.viewer_offices())::integer[]) and visibility <> 'RESTRICTED')
    or (office_id = any ((select app.viewer_offices())::integer[]) and named && (select app.viewer_persons()))
    or (record_table in ('office', 'qm_area', 'firm', 'area_assignment') and (select app.viewer_is_steward())))$q$, home, login);
  execute format('create policy record on %I.audit for insert to kiezgraph_audit with check (true)', home);
  execute format('grant select on %I.audit to %I', home, login);
  call app.audit_may_be_asked(home);
  execute format('grant insert on %I.audit to kiezgraph_audit', home);
  execute format('grant usage on schema %I to kiezgraph_audit', home);
end $$;

create function app.office_has_acted(office integer, lead uuid, since timestamptz) returns boolean
language plpgsql stable security definer set search_path = '' as $$
declare
  home name;
  has_acted boolean;
begin
  for home in select n.nspname from pg_catalog.pg_class c join pg_catalog.pg_namespace n on n.oid = c.relnamespace
    where c.relname = 'audit' and c.relkind = 'r' and c.relowner = 'kiezgraph_owner'::regrole loop
    execute format($q$select exists (select from %I.audit where office_id = $1 and recorded_at >= $2
      and not (record_table = 'membership' and record_id = $3 and coalesce(member, '') not like '%%:' || $3 || '%%'))$q$, home)
      into has_acted using office, since, lead::text;
    if has_acted then return true; end if;
  end loop;
  return false;
end $$;
comment on function app.office_has_acted is 'Whether anything of an office was ever written since its first lead was appointed, other than that appointment.';
call app.hand_over('app.office_has_acted(integer,uuid,timestamptz)', 'kiezgraph_audit');
revoke execute on function app.office_has_acted from public;
grant execute on function app.office_has_acted to kiezgraph_seed;

create function app.correct_first_lead(number integer, address text, person text) returns text
language plpgsql security definer set search_path = '' as $$
declare
  lead register.membership;
begin
  if not app.viewer_is_steward() then return 'FORBIDDEN'; end if;
  perform from register.office where id = number for update;
  if not exists (select from register.membership where office_id = number) then return 'NONE'; end if;
  select * into lead from register.membership where office_id = number and role = 'OFFICE_LEAD' and email is not null and removed_at is null;
  if lead.id is null or (select count(*) from register.membership where office_id = number) > 1
    or app.office_has_acted(number, lead.id, lead.created_at) then return 'ACTED'; end if;
  if app.is_steward_elsewhere(address, number) then return 'STEWARD'; end if;
  update register.membership set email = lower(address), display_name = person
    where office_id = number and id = lead.id and (email, display_name) is distinct from (lower(address), person);
  return 'DONE';
end $$;
comment on function app.correct_first_lead is 'Gives the only lead an office ever had another address, by the steward, while nothing was written in the office.';
grant update on register.membership to kiezgraph_seed;
call app.hand_over('app.correct_first_lead(integer,text,text)', 'kiezgraph_seed');
revoke execute on function app.correct_first_lead from public;
grant execute on function app.correct_first_lead to kiezgraph_actors;`;
