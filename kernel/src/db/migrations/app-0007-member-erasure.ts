import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The personal values of a removed member can be erased; the row stays, for the record of changes refers to it. */
export class MemberErasure1700000000007 implements MigrationInterface {
  name = 'MemberErasure1700000000007';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table register.membership add column erased_at timestamptz;
alter table register.membership drop constraint membership_identity;
alter table register.membership add constraint membership_identity
  check ((issuer is null) = (subject is null) and (subject is not null or email is not null or erased_at is not null));
alter table register.membership add constraint membership_erased
  check (erased_at is null or removed_at is not null and num_nonnulls(issuer, subject, email) = 0 and display_name = 'Gelöschte Person');
create function app.keep_erased_member() returns trigger language plpgsql set search_path = '' as $$
begin
  raise exception 'What was erased stays erased.' using errcode = 'restrict_violation', constraint = 'membership_tombstone';
end $$;
comment on function app.keep_erased_member is 'The tombstone of a member is for ever.';
create trigger c_tombstone before update on register.membership for each row when (old.erased_at is not null) execute function app.keep_erased_member();`);
  }

  async down(): Promise<void> {}
}
