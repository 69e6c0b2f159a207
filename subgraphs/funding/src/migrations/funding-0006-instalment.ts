import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programme year and cash years of grants, and the rule that instalments add up. */
export class Instalment1700000300006 implements MigrationInterface {
  name = 'Instalment1700000300006';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(INSTALMENT);
    await runner.query(RULE);
  }

  async down(): Promise<void> {}
}

const COLUMNS = `
alter table funding.grant
  add column programme_year integer, add column instalments_complete boolean not null default false,
  add constraint grant_programme_year check (programme_year between 1990 and 2100);
comment on column funding.grant.programme_year is 'The year whose money it is; the years in which it is paid are in grant_instalment.';
comment on column funding.grant.instalments_complete is 'Whether its instalments are stated to be all of them.';`;

const INSTALMENT = `
create table funding.grant_instalment (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  grant_id uuid not null, submitted_at timestamptz, district_id text, removed_at timestamptz,
  cash_year integer not null, amount numeric(14,2),
  constraint grant_instalment_pkey primary key (office_id, id),
  constraint grant_instalment_grant foreign key (office_id, grant_id) references funding.grant (office_id, id),
  constraint grant_instalment_year check (cash_year between 1990 and 2100),
  constraint grant_instalment_amount check (amount >= 0));
comment on column funding.grant_instalment.amount is 'Null is unknown, which is not zero.';
create unique index grant_instalment_once on funding.grant_instalment (office_id, grant_id, cash_year) where removed_at is null;
create index grant_instalment_oversight on funding.grant_instalment (district_id) where submitted_at is not null;
call app.wall_child('funding.grant_instalment', 'funding.grant', 'grant_id', oversight => true);`;

// Judged when the transaction ends, on what is then committed by others: the grant is held first, so two who change the
// sum and the instalments at once wait for each other, and the second sees what the first did.
const RULE = `
create function funding.check_instalments() returns trigger language plpgsql set search_path = '' as $$
declare
  grant_key uuid := (to_jsonb(new) ->> tg_argv[0])::uuid;
  approved funding.grant;
  stated numeric;
  all_known boolean;
begin
  select * into approved from funding.grant where office_id = new.office_id and id = grant_key for update;
  if approved.amount is null then return null; end if;
  select coalesce(sum(amount), 0), count(*) = count(amount) into stated, all_known from funding.grant_instalment
    where office_id = new.office_id and grant_id = grant_key and removed_at is null;
  if stated > approved.amount or approved.instalments_complete and all_known and stated <> approved.amount then
    raise exception 'The instalments do not add up to the sum of the grant.' using errcode = 'check_violation';
  end if;
  return null;
end $$;
comment on function funding.check_instalments is 'All instalments known and stated to be all add up to the sum of the grant; part of them is never more than it.';
create constraint trigger x_instalments after insert or update of amount, removed_at, cash_year, grant_id on funding.grant_instalment
  deferrable initially deferred for each row execute function funding.check_instalments('grant_id');
create constraint trigger x_instalments after update of amount, instalments_complete on funding.grant
  deferrable initially deferred for each row execute function funding.check_instalments('id');`;
