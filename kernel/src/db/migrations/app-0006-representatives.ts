import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A membership may speak for one record of its office, which then names it; what is kept inside the office names nobody. */
export class Representatives1700000000006 implements MigrationInterface {
  name = 'Representatives1700000000006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table register.membership add column actor_id uuid,
  add constraint membership_actor check (actor_id is null or role = 'ACTOR_REPRESENTATIVE');
comment on column register.membership.actor_id is 'The actor of the office that the person speaks for; null for who was invited before this was stated.';
drop index register.membership_email;
drop index register.membership_subject;
create unique index membership_email on register.membership (email, office_id, role, coalesce(actor_id, '00000000-0000-0000-0000-000000000000'))
  where removed_at is null and email is not null;
create unique index membership_subject on register.membership (subject, issuer, office_id, role, coalesce(actor_id, '00000000-0000-0000-0000-000000000000'))
  where removed_at is null and subject is not null;
create index membership_of_actor on register.membership (office_id, actor_id) where actor_id is not null;

create or replace function app.copy_wall() returns trigger language plpgsql set search_path = '' as $$
declare
  parent record;
  limited app.visibility;
begin
  execute format('select * from %s where office_id = $1 and id = $2', tg_argv[0])
    using new.office_id, (to_jsonb(new) ->> tg_argv[1])::uuid into parent;
  if parent is null then raise exception 'The parent record is missing.' using errcode = 'foreign_key_violation'; end if;
  -- What was removed is its office's alone, whatever it is a part of.
  limited := case when to_jsonb(new) ->> 'removed_at' is not null then 'OFFICE'
    else coalesce((to_jsonb(new) ->> 'naming_limit')::app.visibility, 'PUBLIC') end;
  new.visibility := least(parent.visibility, limited);
  new.shared_with := parent.shared_with;
  -- Who speaks for a record from outside is named on it, and does not see what stays inside the office.
  new.named := case when limited <= 'OFFICE' and parent.visibility <> 'RESTRICTED' then '{}' else parent.named end;
  if tg_argv[2] = 'oversight' then
    new := jsonb_populate_record(new, jsonb_build_object('submitted_at', to_jsonb(parent) -> 'submitted_at', 'district_id', to_jsonb(parent) -> 'district_id'));
  end if;
  return new;
end $$;`);
  }

  async down(): Promise<void> {}
}
