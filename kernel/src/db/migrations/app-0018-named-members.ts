import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom a record may name: every subgraph asks, and only the actors' login reads memberships. */
export class NamedMembers1700000000018 implements MigrationInterface {
  name = 'NamedMembers1700000000018';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PERSONS);
  }

  async down(): Promise<void> {}
}

// The roles of app.enter's staff: who is named and keeps no records would see what stays inside the office. The register
// does not say what is a program; it signs in without an e-mail address, so a membership without one may be a program's.
const PERSONS = `
create function app.persons_of(office integer, asked uuid[]) returns uuid[]
language sql stable security definer set search_path = '' as $$
  select coalesce(array_agg(m.id), '{}') from register.membership m, (select (clock_timestamp() at time zone 'Europe/Berlin')::date as day) today
  where m.office_id = office and m.id = any (asked) and office = any ((select app.viewer_offices())::integer[])
    and m.role in ('OFFICE_LEAD', 'OFFICE_STAFF', 'OFFICE_FINANCE', 'MEDIATOR') and m.email is not null and m.removed_at is null
    and m.starts_on <= today.day and (m.ends_on is null or m.ends_on >= today.day)
    and (m.assignment_id is null or exists (select from register.area_assignment a where a.id = m.assignment_id and (a.ends_on is null or a.ends_on >= today.day)))
$$;
comment on function app.persons_of is 'Which of these memberships are of persons who work in the office today; told to those who work there.';
call app.hand_over('app.persons_of(integer,uuid[])', 'kiezgraph_enter');`;
