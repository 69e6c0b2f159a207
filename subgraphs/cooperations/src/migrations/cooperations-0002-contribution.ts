import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was given in a cooperation, as the office says that states it. */
export class Contribution1700000200002 implements MigrationInterface {
  name = 'Contribution1700000200002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(CHECK);
    await runner.query(SPREAD);
  }

  async down(): Promise<void> {}
}

const TABLE = `
create table cooperations.contribution (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'SHARED', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  cooperation_office_id integer not null, cooperation_id uuid not null, kind text not null,
  people integer, hours numeric(9,2), in_kind_value numeric(14,2), money numeric(14,2), evidence text, evidence_url text, removed_at timestamptz,
  constraint contribution_pkey primary key (office_id, id),
  constraint contribution_kind check (kind in ('DONATION_MONEY', 'DONATION_IN_KIND', 'LOAN_EQUIPMENT', 'SPACE', 'VOLUNTEER_DAY', 'PRO_BONO', 'LECTURE',
    'INTERNSHIP', 'APPRENTICESHIP', 'JOB', 'MICRO_JOB', 'MENTORING', 'SPONSORSHIP_OF_PLACE', 'DISCOUNT', 'JOINT_EVENT', 'JOINT_ADVOCACY', 'SPONSORING', 'INTRODUCTION')),
  constraint contribution_people check (people >= 0),
  constraint contribution_hours check (hours >= 0 and hours * 4 = trunc(hours * 4)),
  constraint contribution_money check (in_kind_value >= 0 and money >= 0));
call app.dated('cooperations.contribution', required => true);
comment on table cooperations.contribution is 'What was given in a cooperation: a record of the office that states it, seen by the offices of the parties and no further.';
comment on column cooperations.contribution.people is 'Null is unknown, which is not zero; so are hours and values.';
create index contribution_of_cooperation on cooperations.contribution (cooperation_office_id, cooperation_id, earliest_on, office_id, id);
create index contribution_by_time on cooperations.contribution (office_id, earliest_on, latest_on);
call app.wall('cooperations.contribution');
create policy tally on cooperations.contribution to kiezgraph_tally using (true) with check (true);
grant select, update on cooperations.contribution to kiezgraph_tally;
`;

// After a_guard, before the policies, which check the row as it is then.
const CHECK = `
do $create$ begin
execute $f$
create function cooperations.check_contribution() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject record;
  others integer[];
begin
  perform cooperations.hold(new.cooperation_id);
  if tg_op = 'INSERT' then
    select row.* into subject from cooperations.cooperation row
      where row.office_id = new.cooperation_office_id and row.id = new.cooperation_id and $f$ || app.wall_expression(false) || $f$;
  else
    select row.* into subject from cooperations.cooperation row where row.office_id = new.cooperation_office_id and row.id = new.cooperation_id;
    if (old.cooperation_office_id, old.cooperation_id) <> (new.cooperation_office_id, new.cooperation_id) then
      raise exception 'A contribution stays with its cooperation.' using errcode = 'restrict_violation', constraint = 'contribution_subject';
    end if;
  end if;
  if subject is null then raise exception 'There is no such cooperation.' using errcode = 'foreign_key_violation', constraint = 'contribution_subject'; end if;
  if tg_op = 'INSERT' or old.removed_at is not null and new.removed_at is null then
    if new.office_id <> all (subject.party_offices || subject.office_id) then
      raise exception 'Only the offices of the parties state contributions.' using errcode = 'check_violation', constraint = 'contribution_by_party';
    end if;
    if subject.started_on is null then
      raise exception 'Nothing is given before the cooperation begins.' using errcode = 'check_violation', constraint = 'contribution_state';
    end if;
  end if;
  if tg_op = 'UPDATE' and old.removed_at is null and new.removed_at is not null and subject.fulfilled_on is not null
     and not exists (select from cooperations.contribution other where other.cooperation_office_id = subject.office_id and other.cooperation_id = subject.id
       and other.removed_at is null and (other.office_id, other.id) <> (new.office_id, new.id)) then
    raise exception 'A fulfilled cooperation has a contribution.' using errcode = 'check_violation', constraint = 'contribution_last';
  end if;
  others := array(select distinct office from unnest(subject.party_offices || subject.office_id) office where office <> new.office_id order by office);
  new.shared_with := others;
  new.named := case when subject.visibility = 'RESTRICTED' then subject.named else '{}' end;
  new.visibility := case when subject.visibility = 'RESTRICTED' then 'RESTRICTED'
    when new.removed_at is not null or others = '{}' then 'OFFICE' else 'SHARED' end;
  return new;
end $$
$f$;
end $create$;
comment on function cooperations.check_contribution is 'Whether this office may state this now, and who sees it: the offices of the parties; once removed its own office only.';
call app.hand_over('cooperations.check_contribution()', 'kiezgraph_tally');
create trigger c_check before insert or update on cooperations.contribution for each row execute function cooperations.check_contribution();
`;

const SPREAD = `
create function cooperations.spread_contributions() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update cooperations.contribution set version = version where cooperation_office_id = new.office_id and cooperation_id = new.id;
  return null;
end $$;
comment on function cooperations.spread_contributions is 'A cooperation restricted to persons, or no more, takes its contributions along.';
call app.hand_over('cooperations.spread_contributions()', 'kiezgraph_tally');
create trigger y_spread_contribution after update on cooperations.cooperation for each row
  when ((old.visibility = 'RESTRICTED') <> (new.visibility = 'RESTRICTED') or old.named <> new.named or old.party_offices <> new.party_offices)
  execute function cooperations.spread_contributions();
`;
