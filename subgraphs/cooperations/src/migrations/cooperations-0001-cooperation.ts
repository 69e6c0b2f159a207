import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cooperations, their parties, and the verdicts from which their state is computed. */
export class Cooperation1700000200001 implements MigrationInterface {
  name = 'Cooperation1700000200001';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(TERMS);
    await runner.query(TALLY);
    await runner.query(PARTY_RULES);
  }

  async down(): Promise<void> {}
}

const TABLES = `
call app.audit_table('cooperations');

create table cooperations.cooperation (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'SHARED', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  kind text not null, title text collate app.german not null, description text, initiated_by text not null,
  period_text text, possible daterange, certain daterange,
  party_offices integer[] not null, party_terms text[] not null default '{}', terms_version integer not null default 1, withdrawn_at timestamptz,
  status text not null default 'PROPOSED', agreed_offices integer[] not null default '{}', agreed_on date, started_on date, ended_on date,
  constraint cooperation_pkey primary key (office_id, id),
  constraint cooperation_kind check (kind in ('DONATION_MONEY', 'DONATION_IN_KIND', 'LOAN_EQUIPMENT', 'SPACE', 'VOLUNTEER_DAY', 'PRO_BONO', 'LECTURE',
    'INTERNSHIP', 'APPRENTICESHIP', 'JOB', 'MICRO_JOB', 'MENTORING', 'SPONSORSHIP_OF_PLACE', 'DISCOUNT', 'JOINT_EVENT', 'JOINT_ADVOCACY', 'SPONSORING', 'INTRODUCTION')),
  constraint cooperation_initiator check (initiated_by in ('COORDINATOR', 'BUSINESS', 'SOCIAL_ORGANISATION')),
  constraint cooperation_status check (status in ('PROPOSED', 'DECLINED', 'AGREED', 'ACTIVE', 'ENDED', 'WITHDRAWN')),
  constraint cooperation_days check (ended_on >= started_on),
  constraint cooperation_seen_by_parties check (shared_with @> array_remove(party_offices, office_id) and (visibility >= 'SHARED' or party_offices <@ array[office_id])));
comment on column cooperations.cooperation.party_offices is 'The offices whose actors are parties; each of them has to say yes.';
comment on column cooperations.cooperation.party_terms is 'Role and actor of every party, sorted: part of the terms a yes is said to.';
comment on column cooperations.cooperation.status is 'Computed from the verdicts; nobody writes it.';
create index cooperation_by_title on cooperations.cooperation (title, office_id, id);
create index cooperation_by_creation on cooperations.cooperation (created_at, office_id, id);
create index cooperation_by_status on cooperations.cooperation (status, title, office_id, id);
call app.wall('cooperations.cooperation');

create table cooperations.party (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'SHARED', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  cooperation_id uuid not null, actor_office_id integer not null, actor_id uuid not null, role text not null,
  naming_limit app.visibility not null default 'SHARED', removed_at timestamptz,
  constraint party_pkey primary key (office_id, id),
  constraint party_cooperation foreign key (office_id, cooperation_id) references cooperations.cooperation (office_id, id),
  constraint party_role check (role in ('GIVER', 'RECEIVER', 'BOTH', 'ENABLER', 'BROKER')));
comment on column cooperations.party.naming_limit is 'How far the party''s office agreed to be named; set by its yes.';
create unique index party_once on cooperations.party (office_id, cooperation_id, actor_office_id, actor_id) where removed_at is null;
create index party_of_actor on cooperations.party (actor_office_id, actor_id) where removed_at is null;
call app.wall_child('cooperations.party', 'cooperations.cooperation', 'cooperation_id');

create table cooperations.verdict (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'SHARED', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  cooperation_office_id integer not null, cooperation_id uuid not null, judgement text not null, judged_terms_version integer not null,
  naming app.visibility, happened_on date, reason text,
  constraint verdict_pkey primary key (office_id, id),
  constraint verdict_judgement check (judgement in ('AGREED', 'DECLINED', 'STARTED', 'ENDED', 'RESUMED')),
  constraint verdict_naming check ((judgement = 'AGREED') = (naming is not null) and naming >= 'SHARED'));
comment on table cooperations.verdict is 'What an office says about a cooperation; its own record, never changed.';
create index verdict_of_cooperation on cooperations.verdict (cooperation_office_id, cooperation_id, created_at);
call app.wall('cooperations.verdict');
revoke update on cooperations.verdict from kiezgraph_cooperations;
drop policy wall_update on cooperations.verdict;
`;

const TERMS = `
create function cooperations.keep_terms() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kiezgraph_tally' then return new; end if;
  if tg_op = 'INSERT' then
    new.status := 'PROPOSED'; new.terms_version := 1; new.agreed_offices := '{}';
    new.agreed_on := null; new.started_on := null; new.ended_on := null; new.withdrawn_at := null;
    return new;
  end if;
  new.status := old.status; new.terms_version := old.terms_version; new.agreed_offices := old.agreed_offices;
  new.agreed_on := old.agreed_on; new.started_on := old.started_on; new.ended_on := old.ended_on;
  if (new.kind, new.title, new.description, new.initiated_by, new.period_text, new.party_terms)
     is distinct from (old.kind, old.title, old.description, old.initiated_by, old.period_text, old.party_terms) then
    if old.status not in ('PROPOSED', 'DECLINED', 'AGREED') then
      raise exception 'The terms of a cooperation are fixed once it runs.' using errcode = 'check_violation', constraint = 'cooperation_terms_fixed';
    end if;
    new.terms_version := old.terms_version + 1; new.status := 'PROPOSED'; new.agreed_offices := '{}'; new.agreed_on := null;
  end if;
  if old.withdrawn_at is not null then new.withdrawn_at := old.withdrawn_at; end if;
  if new.withdrawn_at is not null then new.status := 'WITHDRAWN'; end if;
  return new;
end $$;
comment on function cooperations.keep_terms is 'New terms void every yes; what is computed can not be written by hand.';
create trigger c_terms before insert or update on cooperations.cooperation for each row execute function cooperations.keep_terms();

create function cooperations.keep_naming() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kiezgraph_tally' then return new; end if;
  if tg_op = 'UPDATE' then
    new.naming_limit := old.naming_limit;
  else
    new.naming_limit := case when new.actor_office_id = new.office_id then 'PUBLIC' else 'SHARED' end;
  end if;
  return new;
end $$;
comment on function cooperations.keep_naming is 'Another office''s actor is named no further than to the parties, until that office agrees to more.';
create trigger aa_naming before insert or update on cooperations.party for each row execute function cooperations.keep_naming();
`;

const TALLY = `
create policy tally on cooperations.cooperation to kiezgraph_tally using (true) with check (true);
create policy tally on cooperations.party to kiezgraph_tally using (true) with check (true);
create policy tally on cooperations.verdict for select to kiezgraph_tally using (true);
grant select, update on cooperations.cooperation, cooperations.party to kiezgraph_tally;
grant select on cooperations.verdict to kiezgraph_tally;
grant usage on schema cooperations to kiezgraph_tally;

create function cooperations.hold(cooperation uuid) returns void language sql set search_path = '' as $$
  select pg_advisory_xact_lock(hashtextextended(cooperation::text, 0))
$$;
comment on function cooperations.hold is 'One act at a time on a cooperation, whichever office it comes from; a row lock would only hold for its owner.';

do $create$ begin
execute $f$
create function cooperations.check_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
declare subject record;
begin
  perform cooperations.hold(new.cooperation_id);
  select row.* into subject from cooperations.cooperation row
    where row.office_id = new.cooperation_office_id and row.id = new.cooperation_id and $f$ || app.wall_expression(false) || $f$;
  if subject is null then raise exception 'There is no such cooperation.' using errcode = 'foreign_key_violation', constraint = 'verdict_subject'; end if;
  if app.viewer_is_service() then raise exception 'A service account never approves.' using errcode = 'check_violation', constraint = 'verdict_by_person'; end if;
  if new.office_id <> all (subject.party_offices) and (new.office_id <> subject.office_id or new.judgement in ('AGREED', 'DECLINED')) then
    raise exception 'Only the office of a party has a say.' using errcode = 'check_violation', constraint = 'verdict_by_party';
  end if;
  if new.judged_terms_version <> subject.terms_version then
    raise exception 'The terms have changed.' using errcode = 'check_violation', constraint = 'verdict_terms';
  end if;
  if subject.status <> all (case new.judgement when 'STARTED' then array['AGREED'] when 'ENDED' then array['AGREED', 'ACTIVE']
      when 'RESUMED' then array['ENDED'] else array['PROPOSED', 'DECLINED', 'AGREED'] end) then
    raise exception 'The cooperation is not in a state for this.' using errcode = 'check_violation', constraint = 'verdict_state';
  end if;
  return new;
end $$
$f$;
end $create$;
comment on function cooperations.check_verdict is 'Whether this office may say this of this cooperation, now.';
call app.hand_over('cooperations.check_verdict()', 'kiezgraph_tally');

create function cooperations.tally() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject cooperations.cooperation;
  agreed integer[]; declined integer[]; last_word text; started date; ended date; new_status text;
begin
  select * into subject from cooperations.cooperation where office_id = new.cooperation_office_id and id = new.cooperation_id;
  select array_agg(said.office_id order by said.office_id) filter (where said.judgement = 'AGREED'),
         array_agg(said.office_id) filter (where said.judgement = 'DECLINED')
    into agreed, declined
    from (select distinct on (v.office_id) v.office_id, v.judgement from cooperations.verdict v
          where v.cooperation_office_id = subject.office_id and v.cooperation_id = subject.id and v.judgement in ('AGREED', 'DECLINED')
            and v.judged_terms_version = subject.terms_version and v.office_id = any (subject.party_offices)
          order by v.office_id, v.created_at desc) said;
  select v.judgement into last_word from cooperations.verdict v
    where v.cooperation_office_id = subject.office_id and v.cooperation_id = subject.id and v.judgement in ('STARTED', 'ENDED', 'RESUMED')
    order by v.created_at desc limit 1;
  select max(v.happened_on) filter (where v.judgement = 'STARTED'),
         (array_agg(v.happened_on order by v.created_at desc) filter (where v.judgement = 'ENDED' and last_word = 'ENDED'))[1]
    into started, ended from cooperations.verdict v
    where v.cooperation_office_id = subject.office_id and v.cooperation_id = subject.id;
  new_status := case
    when subject.withdrawn_at is not null then 'WITHDRAWN'
    when last_word = 'ENDED' then 'ENDED'
    when started is not null then 'ACTIVE'
    when declined is not null then 'DECLINED'
    when subject.party_offices <@ agreed then 'AGREED'
    else 'PROPOSED' end;
  update cooperations.cooperation set status = new_status, agreed_offices = coalesce(agreed, '{}'), started_on = started, ended_on = ended,
      agreed_on = case when new_status in ('PROPOSED', 'DECLINED') then null else coalesce(agreed_on, (clock_timestamp() at time zone 'Europe/Berlin')::date) end
    where office_id = subject.office_id and id = subject.id;
  if new.judgement = 'AGREED' then
    update cooperations.party set naming_limit = new.naming
      where office_id = subject.office_id and cooperation_id = subject.id and actor_office_id = new.office_id and removed_at is null;
  end if;
  if new.judgement = 'DECLINED' then
    update cooperations.party set naming_limit = 'SHARED'
      where office_id = subject.office_id and cooperation_id = subject.id and actor_office_id = new.office_id
        and actor_office_id <> office_id and removed_at is null;
  end if;
  return null;
end $$;
comment on function cooperations.tally is 'Computes the state of a cooperation from the verdicts, and how far each party is named.';
call app.hand_over('cooperations.tally()', 'kiezgraph_tally');

create function cooperations.void_naming() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update cooperations.party set naming_limit = 'SHARED'
    where office_id = new.office_id and cooperation_id = new.id and actor_office_id <> office_id and naming_limit <> 'SHARED' and removed_at is null;
  return null;
end $$;
comment on function cooperations.void_naming is 'A yes that is void names nobody: new terms and a withdrawal leave other offices'' actors named to the parties only.';
call app.hand_over('cooperations.void_naming()', 'kiezgraph_tally');
create trigger t_void_naming after update on cooperations.cooperation for each row
  when (old.terms_version <> new.terms_version or old.withdrawn_at is null and new.withdrawn_at is not null)
  execute function cooperations.void_naming();

create trigger c_check before insert on cooperations.verdict for each row execute function cooperations.check_verdict();
create trigger t_tally after insert on cooperations.verdict for each row execute function cooperations.tally();
`;

const PARTY_RULES = `
create function cooperations.check_parties() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject_id uuid := coalesce((to_jsonb(new) ->> 'cooperation_id')::uuid, new.id);
  subject cooperations.cooperation;
begin
  select * into subject from cooperations.cooperation where office_id = new.office_id and id = subject_id;
  if (select count(*) < 2 or not coalesce(bool_or(role in ('GIVER', 'BOTH')), false) or not coalesce(bool_or(role in ('RECEIVER', 'BOTH')), false)
      from cooperations.party where office_id = new.office_id and cooperation_id = subject_id and removed_at is null) then
    raise exception 'A cooperation has at least two parties, one that gives and one that receives.' using errcode = 'check_violation', constraint = 'cooperation_parties';
  end if;
  if subject.party_offices <> array(select distinct actor_office_id from cooperations.party
      where office_id = new.office_id and cooperation_id = subject_id and removed_at is null order by 1) then
    raise exception 'The offices of the parties are not those of the cooperation.' using errcode = 'check_violation', constraint = 'cooperation_party_offices';
  end if;
  if subject.party_terms <> array(select (role || ' ' || actor_office_id || ':' || actor_id) collate "C" as term from cooperations.party
      where office_id = new.office_id and cooperation_id = subject_id and removed_at is null order by term) then
    raise exception 'The parties are not those of the terms.' using errcode = 'check_violation', constraint = 'cooperation_party_terms';
  end if;
  return null;
end $$;
comment on function cooperations.check_parties is 'At least two different parties, at least one gives and at least one receives (domain rule).';
call app.hand_over('cooperations.check_parties()', 'kiezgraph_tally');
create constraint trigger parties_of_cooperation after insert or update on cooperations.cooperation deferrable initially deferred
  for each row execute function cooperations.check_parties();
create constraint trigger parties_of_party after insert or update on cooperations.party deferrable initially deferred
  for each row execute function cooperations.check_parties();
`;
