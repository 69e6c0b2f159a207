import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the register's first migration holds today and did not in the first slice: a steward holds no other office. */
export class Steward1700000000008 implements MigrationInterface {
  name = 'Steward1700000000008';

  async up(runner: QueryRunner): Promise<void> {
    const found = (await runner.query(
      "select to_regprocedure('app.is_steward_elsewhere(text,integer)') is not null as is_there",
    )) as { is_there: boolean }[];
    if (!found[0]?.is_there) await runner.query(STEWARD);
  }

  async down(): Promise<void> {}
}

const STEWARD = `
create function app.is_steward_elsewhere(address text, office integer) returns boolean
language sql stable security definer set search_path = '' as $$
  select app.viewer_is_steward() and coalesce((select bool_and(office_id <> office) from register.membership
    where email = lower(address) and role = 'NETWORK_STEWARD' and removed_at is null
      and starts_on <= (clock_timestamp() at time zone 'Europe/Berlin')::date
      and (ends_on is null or ends_on >= (clock_timestamp() at time zone 'Europe/Berlin')::date)), false)
$$;
comment on function app.is_steward_elsewhere is 'Whether the owner of an address keeps the register, and not for this office; told to the steward.';
call app.hand_over('app.is_steward_elsewhere(text,integer)', 'kiezgraph_enter');
drop policy leads_only_insert on register.membership;
create policy leads_only_insert on register.membership as restrictive for insert to kiezgraph_actors
  with check (office_id = any ((select app.viewer_leads())::integer[]) or (role = 'OFFICE_LEAD' and (select app.viewer_is_steward())
    and not app.office_has_lead(office_id) and not app.is_steward_elsewhere(email, office_id)));

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
`;
