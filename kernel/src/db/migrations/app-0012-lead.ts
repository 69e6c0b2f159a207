import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An office that is led on a day to come stays led on it, whoever ends which lead, in however many steps. */
export class Lead1700000000012 implements MigrationInterface {
  name = 'Lead1700000000012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(RULE);
  }

  async down(): Promise<void> {}
}

const DAYS = `
create function register.led_on(member register.membership) returns daterange language sql stable set search_path = '' as $$
  select case when member.role <> 'OFFICE_LEAD' or member.removed_at is not null or last_on < member.starts_on then 'empty'::daterange
    else daterange(member.starts_on, last_on, '[]') end
  from (select least(member.ends_on, (select a.ends_on from register.area_assignment a where a.id = member.assignment_id)) as last_on) ends
$$;
comment on function register.led_on is 'The days on which a membership leads its office; it ends with the assignment it rests on.';

create function register.keeps_lead(office integer, days daterange, but_for uuid default null) returns boolean
language sql stable set search_path = '' as $$
  select days * daterange((clock_timestamp() at time zone 'Europe/Berlin')::date, null)
    <@ coalesce((select range_agg(register.led_on(m)) from register.membership m where m.office_id = office and m.id is distinct from but_for), '{}')
$$;
comment on function register.keeps_lead is 'Whether somebody leads the office on each of these days, as far as they are to come; all memberships count but one.';

create function register.area_has_ended(office integer) returns boolean language sql stable set search_path = '' as $$
  select exists (select from register.office o join register.qm_area a on a.id = o.area_id where o.id = office and a.status = 'ENDED')
$$;
comment on function register.area_has_ended is 'Whether the area of the office has ended: when its last lead goes, the office is handed over to its successor.';

create function register.hold_leads(office integer) returns void language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended('register.lead', office))
$$;
comment on function register.hold_leads is 'One end of a lead at a time in an office.';`;

// Only what people do to a membership is judged: where an assignment ends or time passes, the steward appoints a lead.
const RULE = `
create function register.keep_lead() returns trigger language plpgsql set search_path = '' as $$
begin
  perform register.hold_leads(new.office_id);
  if not register.keeps_lead(new.office_id, register.led_on(old)) and not (new.role = 'OFFICE_LEAD' and register.area_has_ended(new.office_id)) then
    raise exception 'An office that has a lead keeps one on every day.' using errcode = 'check_violation', constraint = 'membership_keeps_lead';
  end if;
  return null;
end $$;
comment on function register.keep_lead is 'No day that was led is without a lead, unless the area has ended and the lead goes.';
create constraint trigger t_keep_lead after update on register.membership deferrable initially deferred for each row
  when (old.role = 'OFFICE_LEAD' and old.removed_at is null and (old.role, old.starts_on, old.ends_on, old.assignment_id, old.removed_at)
    is distinct from (new.role, new.starts_on, new.ends_on, new.assignment_id, new.removed_at))
  execute function register.keep_lead();`;
