import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole course of a cooperation: dormant, fulfilled, established, broken off, and every statement can be taken back. */
export class Course1700000200003 implements MigrationInterface {
  name = 'Course1700000200003';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(TERMS);
    await runner.query(CHECK);
    await runner.query(COURSE);
    await runner.query(TALLY);
  }

  async down(): Promise<void> {}
}

const COLUMNS = `
alter table cooperations.cooperation
  add column agreement_stated_on date, add column stands_since date, add column fulfilled_on date, add column established_on date, add column broken_off_on date,
  drop constraint cooperation_status,
  add constraint cooperation_status check (status in ('PROPOSED', 'DECLINED', 'AGREED', 'ACTIVE', 'DORMANT', 'FULFILLED', 'ESTABLISHED', 'BROKEN_OFF', 'ENDED', 'WITHDRAWN'));
comment on column cooperations.cooperation.agreement_stated_on is 'The latest day that an office stated with its yes; nothing begins before it.';
comment on column cooperations.cooperation.stands_since is 'The day from which on it stands where it stands; nothing that is stated next happened before it.';

alter table cooperations.cooperation no force row level security;
alter table cooperations.cooperation disable trigger user;
update cooperations.cooperation set stands_since = coalesce(ended_on, started_on, agreed_on) where agreed_on is not null;
alter table cooperations.cooperation enable trigger user;
alter table cooperations.cooperation force row level security;

alter table cooperations.verdict
  drop constraint verdict_judgement,
  drop constraint verdict_naming,
  add constraint verdict_judgement check (judgement in ('AGREED', 'DECLINED', 'NAMED', 'STARTED', 'DORMANT', 'WOKEN', 'FULFILLED', 'ESTABLISHED', 'ENDED', 'BROKEN_OFF', 'RESUMED', 'UNDONE')),
  add constraint verdict_naming check ((judgement in ('AGREED', 'NAMED')) = (naming is not null) and naming >= 'SHARED'),
  add constraint verdict_reason check (judgement <> 'BROKEN_OFF' or reason is not null);
`;

const TERMS = `
create or replace function cooperations.keep_terms() returns trigger language plpgsql set search_path = '' as $$
begin
  if current_user = 'kiezgraph_tally' then return new; end if;
  if tg_op = 'INSERT' then
    new.status := 'PROPOSED'; new.terms_version := 1; new.agreed_offices := '{}'; new.withdrawn_at := null;
    new.agreed_on := null; new.started_on := null; new.ended_on := null;
    new.agreement_stated_on := null; new.stands_since := null; new.fulfilled_on := null; new.established_on := null; new.broken_off_on := null;
    return new;
  end if;
  new.status := old.status; new.terms_version := old.terms_version; new.agreed_offices := old.agreed_offices;
  new.agreed_on := old.agreed_on; new.started_on := old.started_on; new.ended_on := old.ended_on;
  new.agreement_stated_on := old.agreement_stated_on; new.stands_since := old.stands_since;
  new.fulfilled_on := old.fulfilled_on; new.established_on := old.established_on; new.broken_off_on := old.broken_off_on;
  if (new.kind, new.title, new.description, new.initiated_by, new.period_text, new.party_terms)
     is distinct from (old.kind, old.title, old.description, old.initiated_by, old.period_text, old.party_terms) then
    if old.status not in ('PROPOSED', 'DECLINED', 'AGREED') then
      raise exception 'The terms of a cooperation are fixed once it runs.' using errcode = 'check_violation', constraint = 'cooperation_terms_fixed';
    end if;
    new.terms_version := old.terms_version + 1; new.status := 'PROPOSED'; new.agreed_offices := '{}';
    new.agreed_on := null; new.agreement_stated_on := null; new.stands_since := null;
  end if;
  if old.withdrawn_at is not null then new.withdrawn_at := old.withdrawn_at; end if;
  if new.withdrawn_at is not null then
    if old.status not in ('PROPOSED', 'DECLINED', 'AGREED', 'WITHDRAWN') then
      raise exception 'What has begun is not withdrawn.' using errcode = 'check_violation', constraint = 'cooperation_withdrawal';
    end if;
    new.status := 'WITHDRAWN'; new.stands_since := coalesce(old.stands_since, (new.withdrawn_at at time zone 'Europe/Berlin')::date);
  end if;
  return new;
end $$;
`;

// The hold comes first: what is read after it is what the last act left.
const CHECK = `
do $create$ begin
execute $f$
create or replace function cooperations.check_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject record;
  is_dated boolean := new.judgement in ('STARTED', 'DORMANT', 'WOKEN', 'FULFILLED', 'ESTABLISHED', 'ENDED', 'BROKEN_OFF');
  today date;
begin
  perform cooperations.hold(new.cooperation_id);
  -- The order of the verdicts is the order in which the acts got their turn, whatever the clock says.
  new.created_at := greatest(clock_timestamp(), (select max(v.created_at) + interval '1 microsecond' from cooperations.verdict v
    where v.cooperation_office_id = new.cooperation_office_id and v.cooperation_id = new.cooperation_id));
  today := (clock_timestamp() at time zone 'Europe/Berlin')::date;
  select row.* into subject from cooperations.cooperation row
    where row.office_id = new.cooperation_office_id and row.id = new.cooperation_id and $f$ || app.wall_expression(false) || $f$;
  if subject is null then raise exception 'There is no such cooperation.' using errcode = 'foreign_key_violation', constraint = 'verdict_subject'; end if;
  if app.viewer_is_service() then raise exception 'A service account never approves.' using errcode = 'check_violation', constraint = 'verdict_by_person'; end if;
  if new.office_id <> all (subject.party_offices) and (new.office_id <> subject.office_id or new.judgement in ('AGREED', 'DECLINED', 'NAMED'))
     or new.judgement = 'UNDONE' and subject.status = 'WITHDRAWN' and new.office_id <> subject.office_id then
    raise exception 'Only the office of a party has a say.' using errcode = 'check_violation', constraint = 'verdict_by_party';
  end if;
  if new.judged_terms_version <> subject.terms_version then
    raise exception 'The terms have changed.' using errcode = 'check_violation', constraint = 'verdict_terms';
  end if;
  if subject.status <> all (case new.judgement
      when 'AGREED' then array['PROPOSED', 'DECLINED', 'AGREED'] when 'DECLINED' then array['PROPOSED', 'DECLINED', 'AGREED']
      when 'NAMED' then array['PROPOSED', 'DECLINED', 'AGREED', 'ACTIVE', 'DORMANT', 'FULFILLED', 'ESTABLISHED', 'ENDED', 'BROKEN_OFF']
      when 'STARTED' then array['AGREED'] when 'DORMANT' then array['ACTIVE'] when 'WOKEN' then array['DORMANT']
      when 'FULFILLED' then array['ACTIVE', 'DORMANT'] when 'ESTABLISHED' then array['FULFILLED']
      when 'ENDED' then array['AGREED', 'ACTIVE', 'DORMANT', 'ESTABLISHED'] when 'BROKEN_OFF' then array['AGREED', 'ACTIVE', 'DORMANT']
      when 'RESUMED' then array['ENDED']
      when 'UNDONE' then array['ACTIVE', 'DORMANT', 'FULFILLED', 'ESTABLISHED', 'ENDED', 'BROKEN_OFF', 'WITHDRAWN'] else array[]::text[] end)
     or new.judgement = 'NAMED' and new.office_id <> all (subject.agreed_offices) then
    raise exception 'The cooperation is not in a state for this.' using errcode = 'check_violation', constraint = 'verdict_state';
  end if;
  if is_dated and new.happened_on is null or not is_dated and new.judgement <> 'AGREED' and new.happened_on is not null or new.happened_on > today
     or is_dated and new.happened_on < (case new.judgement when 'STARTED' then subject.agreement_stated_on else subject.stands_since end) then
    raise exception 'The day does not fit.' using errcode = 'check_violation', constraint = 'verdict_day';
  end if;
  if new.judgement = 'FULFILLED' and not cooperations.has_contribution(subject.office_id, subject.id) then
    raise exception 'What is fulfilled has a contribution.' using errcode = 'check_violation', constraint = 'verdict_contribution';
  end if;
  if new.judgement = 'UNDONE' and cardinality((select words from cooperations.course(subject.office_id, subject.id))) = 1
     and subject.started_on is not null and cooperations.has_contribution(subject.office_id, subject.id) then
    raise exception 'What was given in it shows that it began.' using errcode = 'check_violation', constraint = 'verdict_begun';
  end if;
  return new;
end $$
$f$;
end $create$;
`;

const COURSE = `
create function cooperations.has_contribution(cooperation_office integer, cooperation uuid) returns boolean language sql stable set search_path = '' as $$
  select exists (select from cooperations.contribution c where c.cooperation_office_id = cooperation_office and c.cooperation_id = cooperation and c.removed_at is null)
$$;
comment on function cooperations.has_contribution is 'Whether anything was given, as far as the asking role sees it.';

create function cooperations.course(cooperation_office integer, cooperation uuid, out words text[], out days date[]) language plpgsql stable set search_path = '' as $$
declare word record;
begin
  words := '{}'; days := '{}';
  for word in select v.judgement, v.happened_on from cooperations.verdict v
      where v.cooperation_office_id = cooperation_office and v.cooperation_id = cooperation and v.judgement not in ('AGREED', 'DECLINED', 'NAMED')
      order by v.created_at loop
    if word.judgement in ('RESUMED', 'UNDONE') then
      words := words[1:cardinality(words) - 1]; days := days[1:cardinality(days) - 1];
    else
      words := words || word.judgement; days := days || word.happened_on;
    end if;
  end loop;
end $$;
comment on function cooperations.course is 'The statements on the course that are in force, oldest first: each that is taken back voids the last one before it.';
`;

const TALLY = `
create or replace function cooperations.tally() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject cooperations.cooperation;
  agreed integer[]; declined integer[]; stated date; said date; words text[]; days date[]; last_word text; started date; new_status text;
begin
  select * into subject from cooperations.cooperation where office_id = new.cooperation_office_id and id = new.cooperation_id;
  if subject.withdrawn_at is not null and new.judgement = 'UNDONE' then subject.withdrawn_at := null; end if;
  select array_agg(last_said.office_id order by last_said.office_id) filter (where last_said.judgement = 'AGREED'),
         array_agg(last_said.office_id) filter (where last_said.judgement = 'DECLINED'),
         max(last_said.happened_on) filter (where last_said.judgement = 'AGREED'),
         max(coalesce(last_said.happened_on, (last_said.created_at at time zone 'Europe/Berlin')::date)) filter (where last_said.judgement = 'AGREED')
    into agreed, declined, stated, said
    from (select distinct on (v.office_id) v.office_id, v.judgement, v.happened_on, v.created_at from cooperations.verdict v
          where v.cooperation_office_id = subject.office_id and v.cooperation_id = subject.id and v.judgement in ('AGREED', 'DECLINED')
            and v.judged_terms_version = subject.terms_version and v.office_id = any (subject.party_offices)
          order by v.office_id, v.created_at desc) last_said;
  select * into words, days from cooperations.course(subject.office_id, subject.id);
  last_word := words[cardinality(words)];
  started := days[array_position(words, 'STARTED')];
  new_status := case
    when subject.withdrawn_at is not null then 'WITHDRAWN'
    when last_word in ('STARTED', 'WOKEN') then 'ACTIVE'
    when last_word is not null then last_word
    when declined is not null then 'DECLINED'
    when subject.party_offices <@ agreed then 'AGREED'
    else 'PROPOSED' end;
  -- Who did not state the day of a yes said it when it was said, or had said it when the cooperation began.
  said := case when new_status not in ('PROPOSED', 'DECLINED', 'WITHDRAWN') then least(said, started) end;
  update cooperations.cooperation set status = new_status, agreed_offices = coalesce(agreed, '{}'), withdrawn_at = subject.withdrawn_at,
      agreed_on = said, agreement_stated_on = stated, started_on = started,
      fulfilled_on = days[array_position(words, 'FULFILLED')], established_on = days[array_position(words, 'ESTABLISHED')],
      ended_on = days[array_position(words, 'ENDED')], broken_off_on = days[array_position(words, 'BROKEN_OFF')],
      stands_since = coalesce(days[cardinality(days)], said)
    where office_id = subject.office_id and id = subject.id;
  update cooperations.party set naming_limit = last_said.naming
    from (select distinct on (v.office_id) v.office_id, v.naming from cooperations.verdict v
          where v.cooperation_office_id = subject.office_id and v.cooperation_id = subject.id and v.judgement in ('AGREED', 'NAMED')
            and v.judged_terms_version = subject.terms_version and v.office_id = any (agreed)
          order by v.office_id, v.created_at desc) last_said
    where party.office_id = subject.office_id and party.cooperation_id = subject.id and party.actor_office_id = last_said.office_id
      and party.naming_limit <> last_said.naming and party.removed_at is null and new_status <> 'WITHDRAWN';
  if new.judgement = 'DECLINED' then
    update cooperations.party set naming_limit = 'SHARED'
      where office_id = subject.office_id and cooperation_id = subject.id and actor_office_id = new.office_id
        and actor_office_id <> office_id and removed_at is null;
  end if;
  return null;
end $$;
`;
