import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Grants: where their sum and time come from, further sourced values, the days of their time. */
export class Grant1700000300002 implements MigrationInterface {
  name = 'Grant1700000300002';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COLUMNS);
    await runner.query(BACKFILL);
    await runner.query(DAYS);
    await runner.query(VALUES);
  }

  async down(): Promise<void> {}
}

// What hides a removed part is one mechanism by now, app.copy_wall.
const COLUMNS = `
drop trigger if exists c_removed on funding.grant;
drop function if exists funding.hide_removed();
alter table funding.grant
  add column amount_source text not null default 'STATED',
  add column period_source text not null default 'STATED',
  add column possible daterange, add column certain daterange,
  add constraint grant_amount_source check (amount_source in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
  add constraint grant_period_source check (period_source in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column funding.grant.amount_source is 'Where the sum comes from; others that sources state are in grant_value.';`;

// Years, months, days and periods of them; what is written otherwise may hold on any day until it is stated anew.
const BACKFILL = `
create function funding.stated_edge(stated text) returns daterange language sql immutable as $$
  select case
    when stated ~ '^\\d{4}$' then daterange((stated || '-01-01')::date, ((stated || '-01-01')::date + interval '1 year')::date)
    when stated ~ '^\\d{4}-(0[1-9]|1[0-2])$' then daterange((stated || '-01')::date, ((stated || '-01')::date + interval '1 month')::date)
    when stated ~ '^\\d{4}-\\d{2}-\\d{2}$' then daterange(stated::date, stated::date, '[]')
    when stated in ('', '..') then daterange(null, null) end
$$;
alter table funding.grant disable trigger user;
alter table funding.grant no force row level security;
update funding.grant grant_row set (possible, certain) = (
  select case
      when begins is null or ends is null then daterange(null, null)
      else daterange(lower(begins), upper(ends)) end,
    case
      when begins is null or ends is null or '' in (split_part(period_text, '/', 1), case when period_text like '%/%' then split_part(period_text, '/', 2) else 'x' end) then 'empty'
      when period_text not like '%/%' then case when upper(begins) - lower(begins) = 1 then begins else 'empty' end
      when upper(begins) - 1 > lower(ends) then 'empty'
      else daterange(upper(begins) - 1, lower(ends), '[]') end
  from (select funding.stated_edge(split_part(period_text, '/', 1)) as begins,
    funding.stated_edge(case when period_text like '%/%' then split_part(period_text, '/', 2) else period_text end) as ends) edge)
where period_text is not null;
alter table funding.grant force row level security;
alter table funding.grant enable trigger user;
drop function funding.stated_edge(text);`;

const DAYS = `
alter table funding.grant
  add column earliest_on date not null generated always as (coalesce(lower(possible), '-infinity')) stored,
  add column latest_on date not null generated always as (coalesce(upper(possible) - 1, 'infinity')) stored,
  add constraint grant_period check ((period_text is null) = (possible is null) and (possible is null) = (certain is null)
    and (possible is null or not isempty(possible) and certain <@ possible));
comment on column funding.grant.earliest_on is 'The first day for which it may be given, for filters; -infinity when open or not stated.';
comment on column funding.grant.latest_on is 'The last day for which it may be given, for filters; infinity when open or not stated.';`;

const VALUES = `
call app.sourced('funding.grant');
alter table funding.grant_value add constraint grant_value_field check (field in ('AMOUNT', 'PERIOD'));`;
