import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contact persons: the one place of personal values in this schema, who sees them, and how they go. */
export class Contact1700000100003 implements MigrationInterface {
  name = 'Contact1700000100003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CONTACT);
    await runner.query(RULES);
    await runner.query(NARROWING);
    await runner.query(SWEEP);
  }

  async down(): Promise<void> {}
}

const CONTACT = `
create table actors.contact (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  actor_id uuid not null,
  name text, email text, phone text, function_title text, purpose text,
  legal_basis text not null, consented_on date, consent_visibility app.visibility, retain_until_on date not null,
  erased_at timestamptz, erased_by uuid, erasure_reason text,
  constraint contact_pkey primary key (office_id, id),
  constraint contact_actor foreign key (office_id, actor_id) references actors.actor (office_id, id),
  constraint contact_legal_basis check (legal_basis in ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'PUBLIC_TASK', 'LEGITIMATE_INTEREST')),
  constraint contact_consent check (case legal_basis when 'CONSENT' then consented_on is not null and consent_visibility >= 'OFFICE'
    else consented_on is null and consent_visibility is null end),
  constraint contact_seen_as_consented check (visibility <= coalesce(consent_visibility, 'OFFICE')),
  constraint contact_stated check (erased_at is not null or name is not null and purpose is not null),
  constraint contact_erased check (case when erased_at is null then erased_by is null and erasure_reason is null
    else erasure_reason in ('REQUEST', 'PURPOSE_FULFILLED', 'MISTAKE', 'RETENTION_ENDED') and num_nonnulls(name, email, phone, function_title, purpose) = 0
      and visibility <= 'OFFICE' end));
comment on table actors.contact is 'A natural person whom an office contacts for an actor. Its personal values lie here and nowhere else; once erased the row stays as a tombstone without them.';
comment on column actors.contact.retain_until_on is 'The last day on which the values may be kept; then the daily sweep erases them.';
comment on column actors.contact.erased_by is 'The membership of who erased it; null is the sweep.';
create index contact_of_actor on actors.contact (office_id, actor_id, created_at, id);
create index contact_by_retention on actors.contact (retain_until_on, office_id, id) where erased_at is null;
create index contact_by_creation on actors.contact (created_at, office_id, id);
alter table actors.contact set (autovacuum_vacuum_threshold = 0, autovacuum_vacuum_scale_factor = 0);
call app.wall('actors.contact', personal => '{name,email,phone,function_title,purpose}');
revoke select on actors.contact from kiezgraph_reports;
create policy never_oversight on actors.contact as restrictive for select to kiezgraph_actors
  using (visibility = 'PUBLIC' or cardinality((select app.viewer_offices())::integer[]) > 0 or named && (select app.viewer_persons()));
comment on policy never_oversight on actors.contact is 'Who oversees public money or keeps the register never sees a contact, unless the person let everyone see it.';`;

const RULES = `
create function actors.check_contact() returns trigger language plpgsql set search_path = '' as $$
declare today date := (clock_timestamp() at time zone 'Europe/Berlin')::date;
begin
  if tg_op = 'UPDATE' and old.erased_at is not null
     and (new.erased_at, new.erased_by, new.erasure_reason, new.legal_basis, new.retain_until_on) is distinct from
         (old.erased_at, old.erased_by, old.erasure_reason, old.legal_basis, old.retain_until_on) then
    raise exception 'What was erased stays erased.' using errcode = 'restrict_violation', constraint = 'contact_tombstone';
  end if;
  if new.erased_at is not null then return new; end if;
  if (tg_op = 'INSERT' or new.retain_until_on <> old.retain_until_on) and (new.retain_until_on < today or new.retain_until_on > today + interval '5 years') then
    raise exception 'A contact is kept for at most five years from the day this is stated.' using errcode = 'check_violation', constraint = 'contact_retention';
  end if;
  if exists (select from actors.actor a where a.office_id = new.office_id and a.id = new.actor_id
      and (new.visibility > a.visibility or new.visibility = 'SHARED' and a.visibility = 'SHARED' and not new.shared_with <@ a.shared_with)) then
    raise exception 'A contact is seen no further than its actor.' using errcode = 'check_violation', constraint = 'contact_seen_as_actor';
  end if;
  return new;
end $$;
comment on function actors.check_contact is 'Retention has a bound, a contact is seen no further than its actor, and a tombstone is for ever.';
create trigger c_rules before insert or update on actors.contact for each row execute function actors.check_contact();`;

const NARROWING = `
create function actors.narrow_contacts() returns trigger language plpgsql set search_path = '' as $$
begin
  update actors.contact set visibility = new.visibility,
      shared_with = case when new.visibility = 'SHARED' then new.shared_with else '{}' end,
      named = case when new.visibility = 'RESTRICTED' then new.named else named end
    where office_id = new.office_id and actor_id = new.id and visibility > new.visibility;
  if new.visibility = 'SHARED' then
    -- An office the actor is no longer shared with loses its contacts, too; shared with nobody is seen by the own office.
    update actors.contact c set (visibility, shared_with) = (
        select case when left_over = '{}' then 'OFFICE'::app.visibility else 'SHARED' end, left_over
        from (select array(select unnest(c.shared_with) intersect select unnest(new.shared_with) order by 1) as left_over) kept)
      where c.office_id = new.office_id and c.actor_id = new.id and c.visibility = 'SHARED' and not c.shared_with <@ new.shared_with;
  end if;
  return null;
end $$;
comment on function actors.narrow_contacts is 'A contact of an actor that is seen less far is seen less far as well; the other way round it needs an act.';
create trigger x_narrow_contacts after update on actors.actor for each row
  when (new.visibility < old.visibility or new.shared_with <> old.shared_with) execute function actors.narrow_contacts();`;

const SWEEP = `
create policy sweep on actors.contact to kiezgraph_sweep using (true) with check (true);
grant select, update on actors.contact to kiezgraph_sweep;
grant usage on schema actors to kiezgraph_sweep;
create function actors.erase_expired_contacts() returns integer language plpgsql security definer set search_path = '' as $$
declare erased integer;
begin
  -- One sweeper at a time, in whichever process; the number only has to be the same everywhere.
  if not pg_try_advisory_xact_lock(7245019) then return 0; end if;
  update actors.contact set name = null, email = null, phone = null, function_title = null, purpose = null,
      erased_at = clock_timestamp(), erased_by = null, erasure_reason = 'RETENTION_ENDED', visibility = least(visibility, 'OFFICE'), shared_with = '{}'
    where erased_at is null and retain_until_on < (clock_timestamp() at time zone 'Europe/Berlin')::date;
  get diagnostics erased = row_count;
  return erased;
end $$;
comment on function actors.erase_expired_contacts is 'Erases the personal values of all contacts whose retention has ended; how many.';
call app.hand_over('actors.erase_expired_contacts()', 'kiezgraph_sweep');
revoke execute on function actors.erase_expired_contacts() from public;
grant execute on function actors.erase_expired_contacts() to kiezgraph_actors;`;
