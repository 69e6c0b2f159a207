import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls and the applications that answer them: only the eligible, in time, never more than the quota. */
export class Call1700000300004 implements MigrationInterface {
  name = 'Call1700000300004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CALL);
    await runner.query(PARTS);
    await runner.query(APPLICATION);
    await runner.query(STEPS);
    await runner.query(RULES);
  }

  async down(): Promise<void> {}
}

const OWNED = `
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp()`;

const CALL = `
create function funding.one_text(words text[]) returns text language sql immutable set search_path = '' as $$ select array_to_string(words, ' ') $$;
comment on function funding.one_text is 'Words as one text, for a search text, which takes nothing but immutable functions.';

create table funding.call (${OWNED},
  kind text not null, title text collate app.german not null, alternate_titles text[] not null default '{}', audience text, topics text[] not null default '{}', topics_are_open boolean not null default false,
  eligible_kinds text[] not null default '{}', district_may_apply boolean not null default false, needs_programme_id integer,
  quota integer, advice text not null default 'UNKNOWN', money text not null default 'UNKNOWN', support_period text,
  opens text, closes text, status text not null default 'DRAFT',
  constraint call_pkey primary key (office_id, id),
  constraint call_programme foreign key (needs_programme_id) references funding.programme (id),
  constraint call_kind check (kind in ('COMPETITION', 'CALL_FOR_IDEAS', 'EXTERNAL')),
  constraint call_status check (status in ('DRAFT', 'PUBLISHED', 'CLOSED', 'IN_SELECTION', 'DECIDED', 'CANCELLED')),
  constraint call_quota check (quota > 0),
  constraint call_support check (advice in ('YES', 'NO', 'UNKNOWN') and money in ('YES', 'NO', 'UNKNOWN')));
comment on column funding.call.alternate_titles is 'Other titles under which it was published.';
comment on column funding.call.topics_are_open is 'Whether the topics are named in particular: others are possible.';
comment on column funding.call.eligible_kinds is 'Kinds of actors that may apply; empty leaves it open.';
comment on column funding.call.needs_programme_id is 'The programme of which an applicant declares to have an area; null asks for none.';
comment on column funding.call.quota is 'How many are selected at most; null is unknown.';
call app.dated('funding.call');
comment on column funding.call.period_text is 'From opens to closes; null when neither is stated.';
create index call_by_title on funding.call (title, office_id, id);
create index call_by_creation on funding.call (created_at, office_id, id);
create index call_by_close on funding.call (latest_on, office_id, id);
call app.wall('funding.call');
call app.searchable('funding.call', $q$title || ' ' || funding.one_text(alternate_titles) || ' ' || coalesce(audience, '') || ' ' || funding.one_text(topics)$q$);
`;

const PARTS = `
create table funding.call_role (${OWNED},
  call_id uuid not null, actor_office_id integer not null, actor_id uuid not null, role text not null,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz,
  constraint call_role_pkey primary key (office_id, id),
  constraint call_role_call foreign key (office_id, call_id) references funding.call (office_id, id),
  constraint call_role_role check (role in ('ISSUER', 'PRINCIPAL', 'COMPANION')),
  constraint call_role_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
create unique index call_role_once on funding.call_role (office_id, call_id, role, actor_office_id, actor_id) where removed_at is null;
call app.wall_child('funding.call_role', 'funding.call', 'call_id');

create table funding.call_update (${OWNED},
  call_id uuid not null, published_on date not null, text text not null,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz,
  constraint call_update_pkey primary key (office_id, id),
  constraint call_update_call foreign key (office_id, call_id) references funding.call (office_id, id),
  constraint call_update_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
create index call_update_of_call on funding.call_update (office_id, call_id, published_on);
call app.wall_child('funding.call_update', 'funding.call', 'call_id');

create table funding.call_result (${OWNED},
  call_id uuid not null, published_on date, quota integer, selected_count integer, named_count integer, dropped_out_count integer,
  source_kind text not null default 'STATED', citation text, removed_at timestamptz,
  constraint call_result_pkey primary key (office_id, id),
  constraint call_result_call foreign key (office_id, call_id) references funding.call (office_id, id),
  constraint call_result_counts check (quota >= 0 and selected_count >= 0 and named_count >= 0 and dropped_out_count >= 0
    and selected_count <= quota and named_count <= coalesce(selected_count, quota) and dropped_out_count <= coalesce(selected_count, quota)),
  constraint call_result_source check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')));
comment on table funding.call_result is 'The counts of a result as somebody published them: stated, never computed from applications, so that they tell of no hidden one.';
create index call_result_of_call on funding.call_result (office_id, call_id, published_on);
call app.wall_child('funding.call_result', 'funding.call', 'call_id');
`;

const APPLICATION = `
create table funding.application (${OWNED},
  call_id uuid not null, applicant_office_id integer, applicant_id uuid, applicant_kind text, applies_as_district boolean not null default false,
  has_programme_area boolean, title text, status text not null default 'DRAFT', project_id uuid,
  naming_limit app.visibility not null default 'OFFICE', naming_source text, naming_citation text, named_on date,
  constraint application_pkey primary key (office_id, id),
  constraint application_call foreign key (office_id, call_id) references funding.call (office_id, id),
  constraint application_project foreign key (office_id, project_id) references funding.project (office_id, id),
  constraint application_applicant check ((applicant_id is null) = (applicant_office_id is null) and (applicant_id is null) = (applicant_kind is null)),
  constraint application_status check (status in ('DRAFT', 'SUBMITTED', 'FORMALLY_OK', 'FORMALLY_REJECTED', 'EXPERT_OPINION',
    'SELECTED', 'RESERVE', 'NOT_SELECTED', 'WITHDRAWN', 'DROPPED_OUT')),
  constraint application_naming check (naming_limit in ('OFFICE', 'PUBLIC') and (naming_limit = 'PUBLIC') = (naming_source is not null)
    and naming_source in ('STATED', 'SECOND_SOURCE', 'INFERRED') and (naming_source is not null or naming_citation is null and named_on is null)),
  constraint application_named_result check (naming_limit = 'OFFICE' or applicant_id is not null and status in ('SELECTED', 'DROPPED_OUT')));
comment on column funding.application.applicant_id is 'Null where the applicant is not known, as its name was not published.';
comment on column funding.application.applicant_kind is 'What the applicant was, as its home said when the application was written down.';
comment on column funding.application.has_programme_area is 'Whether the applicant declares an area of the programme; null is not stated.';
comment on column funding.application.naming_limit is 'PUBLIC where the applicant was named publicly: as far as the call is seen; OFFICE else.';
call app.dated('funding.application');
comment on column funding.application.period_text is 'When it was submitted, as stated in EDTF; null is not stated.';
create index application_of_call on funding.application (office_id, call_id, created_at, id);
create index application_of_applicant on funding.application (applicant_office_id, applicant_id, created_at) where applicant_id is not null;
call app.wall_child('funding.application', 'funding.call', 'call_id');
`;

const STEPS = `
create table funding.call_step (${OWNED},
  call_id uuid not null, position integer not null, status text not null, happened text, reason text,
  source_kind text not null default 'STATED', citation text, back_to integer, is_undo boolean not null default false,
  constraint call_step_pkey primary key (office_id, id),
  constraint call_step_call foreign key (office_id, call_id) references funding.call (office_id, id),
  constraint call_step_once unique (office_id, call_id, position));
comment on column funding.call_step.back_to is 'The position to which taking this step back returns.';
call app.wall_child('funding.call_step', 'funding.call', 'call_id');

create table funding.application_step (${OWNED},
  application_id uuid not null, position integer not null, status text not null, happened text,
  source_kind text not null default 'STATED', citation text, back_to integer, is_undo boolean not null default false,
  naming_limit app.visibility not null default 'OFFICE',
  constraint application_step_pkey primary key (office_id, id),
  constraint application_step_application foreign key (office_id, application_id) references funding.application (office_id, id),
  constraint application_step_once unique (office_id, application_id, position),
  constraint application_step_naming check (naming_limit = case when status in ('SELECTED', 'DROPPED_OUT') then 'PUBLIC' else 'OFFICE' end::app.visibility));
comment on column funding.application_step.naming_limit is 'How the procedure went is seen by its office only; that somebody was selected or dropped out as far as the application is.';
call app.wall_child('funding.application_step', 'funding.application', 'application_id');

create table funding.application_step_reason (${OWNED},
  application_id uuid not null, reason text not null, naming_limit app.visibility not null default 'OFFICE',
  constraint application_step_reason_pkey primary key (office_id, id),
  constraint application_step_reason_step foreign key (office_id, id) references funding.application_step (office_id, id),
  constraint application_step_reason_own check (naming_limit = 'OFFICE'));
comment on table funding.application_step_reason is 'Why a step was taken, under the key of the step: internal, so seen by its office only, also where the step is public.';
create index application_step_reason_of_application on funding.application_step_reason (office_id, application_id);
call app.wall_child('funding.application_step_reason', 'funding.application', 'application_id');

create function funding.keep_step() returns trigger language plpgsql set search_path = '' as $$
declare follows text[] := '{visibility, shared_with, named, version, updated_at}';
begin
  if to_jsonb(new) - follows is distinct from to_jsonb(old) - follows then
    raise exception 'History is never rewritten.' using errcode = 'restrict_violation', constraint = 'step_is_kept';
  end if;
  return new;
end $$;
comment on function funding.keep_step is 'A step is written once; only who sees it follows its parent.';
create trigger aa_keep before update on funding.call_step for each row execute function funding.keep_step();
create trigger aa_keep before update on funding.application_step for each row execute function funding.keep_step();
create trigger aa_keep before update on funding.application_step_reason for each row execute function funding.keep_step();
`;

// Deferred: an act looks itself and refuses in words; what gets past it fails at the commit.
const RULES = `
create function funding.application_fault(of_call funding.call, application funding.application) returns text language sql immutable set search_path = '' as $$
  select case
    when application.status in ('DRAFT', 'FORMALLY_REJECTED', 'WITHDRAWN') then null
    when application.applies_as_district and not of_call.district_may_apply then 'DISTRICT'
    when application.applicant_kind <> all (of_call.eligible_kinds) and of_call.eligible_kinds <> '{}'
      and not (application.applies_as_district and application.applicant_kind = 'PUBLIC_AUTHORITY' and 'MUNICIPALITY' = any (of_call.eligible_kinds)) then 'KIND'
    when of_call.needs_programme_id is not null and not coalesce(application.has_programme_area, application.applicant_id is null) then 'AREA'
    when application.earliest_on > of_call.latest_on then 'LATE'
    when application.latest_on < of_call.earliest_on then 'EARLY'
  end
$$;
comment on function funding.application_fault is 'Which rule of the call an application breaks that takes part; null where it breaks none, as far as is known.';

create function funding.selected_of(office integer, call uuid) returns integer language sql stable set search_path = '' as $$
  select count(*)::integer from funding.application where office_id = office and call_id = call and status in ('SELECTED', 'DROPPED_OUT')
$$;
comment on function funding.selected_of is 'How many places of the quota are taken: a withdrawal before the decision frees one, dropping out after it does not.';

create function funding.check_application() returns trigger language plpgsql set search_path = '' as $$
declare
  of_call funding.call;
  application funding.application;
  fault text;
begin
  select * into of_call from funding.call where office_id = new.office_id and id = new.call_id for update;
  select * into application from funding.application where office_id = new.office_id and id = new.id;
  fault := funding.application_fault(of_call, application);
  if fault is not null then
    raise exception 'The application breaks a rule of the call.' using errcode = 'check_violation', constraint = 'application_' || lower(fault);
  end if;
  if application.status in ('SELECTED', 'DROPPED_OUT') and funding.selected_of(new.office_id, new.call_id) > of_call.quota then
    raise exception 'More are selected than the quota allows.' using errcode = 'check_violation', constraint = 'application_quota';
  end if;
  return null;
end $$;
create constraint trigger t_rules after insert or update on funding.application deferrable initially deferred for each row
  when (new.status not in ('DRAFT', 'FORMALLY_REJECTED', 'WITHDRAWN')) execute function funding.check_application();

create function funding.check_call() returns trigger language plpgsql set search_path = '' as $$
declare of_call funding.call;
begin
  select * into of_call from funding.call where office_id = new.office_id and id = new.id for update;
  if funding.selected_of(new.office_id, new.id) > of_call.quota then
    raise exception 'More are selected than the quota allows.' using errcode = 'check_violation', constraint = 'call_quota_kept';
  end if;
  if exists (select from funding.application row where row.office_id = new.office_id and row.call_id = new.id and funding.application_fault(of_call, row) is not null) then
    raise exception 'An application would break a rule of the call.' using errcode = 'check_violation', constraint = 'call_rules_kept';
  end if;
  return null;
end $$;
create constraint trigger t_rules after update on funding.call deferrable initially deferred for each row
  when ((old.quota, old.eligible_kinds, old.district_may_apply, old.needs_programme_id, old.period_text)
    is distinct from (new.quota, new.eligible_kinds, new.district_may_apply, new.needs_programme_id, new.period_text))
  execute function funding.check_call();
`;
