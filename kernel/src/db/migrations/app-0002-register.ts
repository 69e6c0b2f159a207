import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The register, and the door that computes the viewer's rights from it. */
export class Register1700000000002 implements MigrationInterface {
  name = 'Register1700000000002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PLACES);
    await runner.query(MEMBERSHIP);
    await runner.query(ENTER);
    await runner.query(SEED);
  }

  async down(): Promise<void> {}
}

const PLACES = `
call app.audit_table('register');

create table register.district (id text primary key, name text not null,
  constraint district_id_form check (id ~ '^[0-9]{2}$'));
create table register.locality (id text primary key, district_id text not null, name text not null,
  constraint locality_district foreign key (district_id) references register.district (id),
  constraint locality_id_form check (id ~ '^[0-9]{4}$'));
create table register.qm_area (id integer primary key, slug text not null, name text not null, district_id text not null,
  locality_ids text[] not null default '{}', status text not null, period_text text, version integer not null default 1,
  constraint qm_area_district foreign key (district_id) references register.district (id),
  constraint qm_area_slug unique (slug),
  constraint qm_area_status check (status in ('PLANNED', 'ACTIVE', 'TRANSITION', 'ENDED')));
create table register.office (id integer primary key, slug text not null, name text not null, kind text not null,
  district_id text, area_id integer, version integer not null default 1,
  constraint office_slug unique (slug),
  constraint office_district foreign key (district_id) references register.district (id),
  constraint office_area foreign key (area_id) references register.qm_area (id),
  constraint office_kind check (kind in ('QM_OFFICE', 'DISTRICT_AUTHORITY', 'SENATE_AUTHORITY', 'COORDINATION')),
  constraint office_place check ((kind in ('QM_OFFICE', 'DISTRICT_AUTHORITY')) = (district_id is not null)));
create index office_area_id on register.office (area_id);
create table register.firm (id integer primary key, name text not null, version integer not null default 1);
create table register.area_assignment (id integer primary key, firm_id integer not null, area_id integer not null,
  period_text text not null, possible daterange not null, certain daterange not null, ends_on date, version integer not null default 1,
  constraint assignment_firm foreign key (firm_id) references register.firm (id),
  constraint assignment_area foreign key (area_id) references register.qm_area (id));
create index area_assignment_firm on register.area_assignment (firm_id);
create index area_assignment_area on register.area_assignment (area_id);
comment on column register.area_assignment.ends_on is 'The plain day on which the rights of the firm''s people end; an imprecise end ends no right.';

call app.reference_wall('register.district');
call app.reference_wall('register.locality');
call app.reference_wall('register.qm_area');
call app.reference_wall('register.office');
call app.reference_wall('register.firm');
call app.reference_wall('register.area_assignment');

create function app.guard_register() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.id <> old.id then raise exception 'A number of the register is for ever.' using errcode = 'restrict_violation'; end if;
  new.version := old.version + 1;
  return new;
end $$;
create trigger a_guard before update on register.qm_area for each row execute function app.guard_register();
create trigger a_guard before update on register.office for each row execute function app.guard_register();
create trigger a_guard before update on register.firm for each row execute function app.guard_register();
create trigger a_guard before update on register.area_assignment for each row execute function app.guard_register();
`;

const MEMBERSHIP = `
create function app.role_fits(office_kind text, role text) returns boolean language sql immutable as $$
  select case office_kind
    when 'QM_OFFICE' then role in ('OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR', 'ACTOR_REPRESENTATIVE', 'BODY_MEMBER')
    when 'DISTRICT_AUTHORITY' then role in ('OFFICE_LEAD', 'OFFICE_STAFF', 'DISTRICT_OFFICER')
    when 'SENATE_AUTHORITY' then role in ('OFFICE_LEAD', 'OFFICE_STAFF', 'SENATE_OFFICER', 'AUDITOR')
    when 'COORDINATION' then role in ('OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'NETWORK_STEWARD')
    else false end
$$;
comment on function app.role_fits is 'Which roles an office of a kind can give.';

create table register.membership (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  role text not null, issuer text, subject text, email text, display_name text not null,
  starts_on date not null, ends_on date, assignment_id integer, removed_at timestamptz,
  constraint membership_pkey primary key (office_id, id),
  constraint membership_office foreign key (office_id) references register.office (id),
  constraint membership_assignment foreign key (assignment_id) references register.area_assignment (id),
  constraint membership_identity check ((issuer is null) = (subject is null) and (subject is not null or email is not null)),
  constraint membership_email_form check (email is null or email = lower(email)),
  constraint membership_period check (ends_on is null or ends_on >= starts_on),
  constraint membership_level check (visibility = 'OFFICE'));
create unique index membership_email on register.membership (email, office_id, role) where removed_at is null and email is not null;
create unique index membership_subject on register.membership (subject, issuer, office_id, role) where removed_at is null and subject is not null;
create index membership_assignment_id on register.membership (assignment_id);
call app.wall('register.membership', personal => '{issuer,subject,email,display_name}');
revoke select on register.membership from kiezgraph_reports;
drop policy wall_read on register.membership;
create policy wall_read on register.membership for select to kiezgraph_actors
  using (office_id = any ((select app.viewer_offices())::integer[]) or named && (select app.viewer_persons()));
create function app.office_has_lead(office integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select app.viewer_is_steward() and exists (select from register.membership where office_id = office and role = 'OFFICE_LEAD' and removed_at is null
    and starts_on <= (clock_timestamp() at time zone 'Europe/Berlin')::date
    and (ends_on is null or ends_on >= (clock_timestamp() at time zone 'Europe/Berlin')::date)
    and (assignment_id is null or exists (select from register.area_assignment a
      where a.id = assignment_id and (a.ends_on is null or a.ends_on >= (clock_timestamp() at time zone 'Europe/Berlin')::date))))
$$;
comment on function app.office_has_lead is 'Whether somebody leads the office; told to the steward, and not who.';
call app.hand_over('app.office_has_lead(integer)', 'kiezgraph_enter');
create function app.is_steward_elsewhere(address text, office integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select app.viewer_is_steward() and coalesce((select bool_and(office_id <> office) from register.membership
    where email = lower(address) and role = 'NETWORK_STEWARD' and removed_at is null
      and starts_on <= (clock_timestamp() at time zone 'Europe/Berlin')::date
      and (ends_on is null or ends_on >= (clock_timestamp() at time zone 'Europe/Berlin')::date)), false)
$$;
comment on function app.is_steward_elsewhere is 'Whether the owner of an address keeps the register, and not for this office; told to the steward.';
call app.hand_over('app.is_steward_elsewhere(text,integer)', 'kiezgraph_enter');
create policy leads_only_insert on register.membership as restrictive for insert to kiezgraph_actors
  with check (office_id = any ((select app.viewer_leads())::integer[]) or (role = 'OFFICE_LEAD' and (select app.viewer_is_steward())
    and not app.office_has_lead(office_id) and not app.is_steward_elsewhere(email, office_id)));
create policy leads_only_update on register.membership as restrictive for update to kiezgraph_actors
  using (office_id = any ((select app.viewer_leads())::integer[]));
create policy first_lead on register.membership for insert to kiezgraph_actors
  with check (role = 'OFFICE_LEAD' and (select app.viewer_is_steward()) and not app.office_has_lead(office_id));
create policy enter on register.membership for select to kiezgraph_enter using (true);
create policy seed on register.membership to kiezgraph_seed using (true) with check (true);
grant select on register.membership to kiezgraph_enter;
grant select, insert on register.membership to kiezgraph_seed;

create function app.membership_rules() returns trigger language plpgsql set search_path = '' as $$
begin
  new.named := array[new.id];
  if not app.role_fits((select kind from register.office where id = new.office_id), new.role) then
    raise exception 'This role does not exist in an office of this kind.' using errcode = 'check_violation', constraint = 'membership_role_fits';
  end if;
  return new;
end $$;
create trigger b_rules before insert or update on register.membership for each row execute function app.membership_rules();
`;

const ENTER = `
create function app.enter(identity text, mac text, correlation text default '') returns text
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
  with mine as (select m.id, m.office_id, m.role, o.district_id from (
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
  where app.role_fits(o.kind, m.role))
  select coalesce(jsonb_agg(jsonb_build_object('id', id, 'officeId', office_id, 'role', role, 'districtId', district_id) order by office_id, role), '[]') into held
  from mine
  -- Who makes offices holds no role in another one, whoever gave it: else a steward could give oneself any right.
  where not exists (select from mine where role = 'NETWORK_STEWARD') or office_id in (select office_id from mine where role = 'NETWORK_STEWARD');

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
    coalesce((select string_agg((h ->> 'officeId') || ':' || coalesce(h ->> 'id', 'claim'), ' ') from jsonb_array_elements(held) h), 'nobody'));
  perform set_config('kiez.viewer', app.mac(who ->> 'key', 'viewer:' || body) || '|' || body, true);
  perform set_config('kiez.correlation', left(correlation, 64), true), set_config('application_name', left('kiezgraph ' || correlation, 63), true);
  return held::text;
end $$;
comment on function app.enter is 'The only way into a transaction: checks the caller''s signature (subject, expiry, subgraph), looks the rights up as of now, and leaves them behind sealed.';
call app.hand_over('app.enter(text,text,text)', 'kiezgraph_enter');
grant usage on schema register to kiezgraph_enter, kiezgraph_seed;
`;

const SEED = `
create function app.seed_steward(steward_email text) returns boolean
language plpgsql security definer set search_path = '' as $$
begin
  if exists (select from register.membership where role = 'NETWORK_STEWARD') then return false; end if;
  insert into register.office (id, slug, name, kind) values (1, 'network', 'Netzwerkstelle Kiezgraph', 'COORDINATION') on conflict do nothing;
  insert into register.membership (office_id, id, role, email, display_name, starts_on)
    values (1, gen_random_uuid(), 'NETWORK_STEWARD', lower(steward_email), 'Netzwerkstelle', (clock_timestamp() at time zone 'Europe/Berlin')::date);
  return true;
end $$;
comment on function app.seed_steward is 'The coordination office and its first steward, once; everything after that is an act.';
call app.hand_over('app.seed_steward(text)', 'kiezgraph_seed');
revoke execute on function app.seed_steward from public;
grant execute on function app.seed_steward to kiezgraph_owner;

create function app.seed_places(districts jsonb, localities jsonb) returns void
language sql security definer set search_path = '' as $$
  insert into register.district (id, name) select d ->> 'id', d ->> 'name' from jsonb_array_elements(districts) d on conflict do nothing;
  insert into register.locality (id, district_id, name) select l ->> 'id', l ->> 'district', l ->> 'name' from jsonb_array_elements(localities) l on conflict do nothing;
$$;
comment on function app.seed_places is 'Berlin''s official districts and localities (Amt für Statistik Berlin-Brandenburg).';
call app.hand_over('app.seed_places(jsonb,jsonb)', 'kiezgraph_seed');
revoke execute on function app.seed_places from public;
grant execute on function app.seed_places to kiezgraph_owner;
`;
