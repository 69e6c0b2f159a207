import type { MigrationInterface, QueryRunner } from 'typeorm';

/** “Circa” was counted in days until release 0.1.0, so that `2015~` ended a day early; rows of then are reckoned anew. */
export class Circa1700000000015 implements MigrationInterface {
  name = 'Circa1700000000015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DAYS);
    await runner.query(RESTATE);
  }

  async down(): Promise<void> {}
}

// A day that is circa was right, and a quarter could not be.
const DAYS = String.raw`
create function app.days_of_edge(stated text) returns daterange language sql immutable set search_path = '' as $$
  select case when stated in ('', '..') then '(,)'::daterange else (select daterange((first_on - slack)::date, (first_on + unit + slack)::date)
    from (select rpad(edge, 10, substr('0000-01-01', length(edge) + 1))::date,
        case length(edge) when 4 then interval '1 year' when 7 then interval '1 month' else interval '1 day' end
      from (select substring(stated from '^[0-9-]+')) e (edge)) d (first_on, unit),
      lateral (select case when stated ~ '[~?]' then unit else interval '0' end) s (slack)) end
$$;
comment on function app.days_of_edge is 'The days that a year, month or day in EDTF may mean, one calendar unit more to either side where it is circa.';
`;

// What changes is what the same words mean, not what was stated: no version counts up, and there is nobody to record.
const RESTATE = String.raw`
create procedure app.restate_circa(target regclass, stated name, beside text default 'true') language plpgsql as $$
begin
  execute format('alter table %s no force row level security, disable trigger user', target);
  execute format($q$update %1$s t set possible = daterange(lower(begins), upper(ends)),
      certain = case when %2$I not like '%%/%%' or '' in (split_part(%2$I, '/', 1), split_part(%2$I, '/', 2)) or upper(begins) - 1 > lower(ends)
        then 'empty'::daterange else daterange(upper(begins) - 1, lower(ends), '[]') end
    from (select office_id, id, app.days_of_edge(split_part(%2$I, '/', 1)) as begins,
        app.days_of_edge(case when %2$I like '%%/%%' then split_part(%2$I, '/', 2) else %2$I end) as ends from %1$s
      where %2$I ~ '^[0-9]{4}(-(0[1-9]|1[0-2]))?[~?]|/[0-9]{4}(-(0[1-9]|1[0-2]))?[~?]$' and %2$I !~ '[~?][0-9-]|-[~?]|-3[3-6]') edge
    where t.office_id = edge.office_id and t.id = edge.id and (%3$s)$q$, target, stated, beside);
  execute format('alter table %s force row level security, enable trigger user', target);
end $$;
comment on procedure app.restate_circa is 'Reckons the days of stated years and months anew that are circa, in a table of release 0.1.0; beside them a condition that must hold.';
`;
