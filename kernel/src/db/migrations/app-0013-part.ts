import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A part is restricted to persons with its record only: the record's history tells its own office of all its parts. */
export class Part1700000000013 implements MigrationInterface {
  name = 'Part1700000000013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create or replace function app.copy_wall() returns trigger language plpgsql set search_path = '' as $$
declare
  parent record;
  limited app.visibility;
begin
  -- A new part waits for who is restricting the record, and the other way round: else it would stay open.
  execute format('select * from %s where office_id = $1 and id = $2', tg_argv[0]) || case when tg_op = 'INSERT' then ' for share' else '' end
    using new.office_id, (to_jsonb(new) ->> tg_argv[1])::uuid into parent;
  if parent is null then raise exception 'The parent record is missing.' using errcode = 'foreign_key_violation'; end if;
  -- What was removed is its office's alone, whatever it is a part of.
  limited := case when to_jsonb(new) ->> 'removed_at' is not null then 'OFFICE'
    else coalesce((to_jsonb(new) ->> 'naming_limit')::app.visibility, 'PUBLIC') end;
  if limited = 'RESTRICTED' and parent.visibility <> 'RESTRICTED' then
    raise exception 'A part is not kept from its own office.' using errcode = 'check_violation', constraint = 'part_within_office';
  end if;
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
