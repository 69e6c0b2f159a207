import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What every concept of the core needs: folded text and search, stated periods, sourced values. */
export class Core1700000000004 implements MigrationInterface {
  name = 'Core1700000000004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FOLD);
    await runner.query(SLIPS);
    await runner.query(SEARCH);
    await runner.query(DATED);
    await runner.query(SOURCED);
  }

  async down(): Promise<void> {}
}

// Letters that signs part are one word, as people say it: L.I.S.T. is list, e.V. and e. V. are ev, C&A is ca.
const FOLD = `
create function app.fold(raw text) returns text language sql immutable strict parallel safe set search_path = '' as $$
  select btrim(regexp_replace(regexp_replace(normalize(replace(replace(replace(replace(
    regexp_replace(regexp_replace(lower(normalize(raw, NFC) collate app.german),
      '(?<=\\m[[:alpha:]])[^[:alnum:][:space:]](?=[[:alpha:]]\\M)', '', 'g'),
      '(?<=\\m[[:alpha:]])([.] | & )(?=[[:alpha:]]\\M)', '', 'g'),
    'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'), NFKD),
    '[\\u0300-\\u036f]', '', 'g') collate app.german, '[^[:alnum:]]+', ' ', 'g'))
$$;
comment on function app.fold is 'Text as it is searched: small, umlauts and sharp s written out, accents gone, one blank between words, none between initials.';
`;

// A swap of two letters, a wrong, a missing or a letter too many leaves a short word too few trigrams to be similar, and
// words that are similar all the same are others: slips are looked for as such, where words begin, and the index serves it.
const SLIPS = `
create function app.slips(word text) returns text[] language sql immutable strict parallel safe set search_path = '' as $$
  select array(select distinct '% ' || slip || '%' from generate_series(1, length(word)) place, lateral (values
    (left(word, place - 1) || substr(word, place + 1, 1) || substr(word, place, 1) || substr(word, place + 2), 4, 10),
    (left(word, place - 1) || '_' || substr(word, place + 1), 5, 7),
    (left(word, place) || '_' || substr(word, place + 1), 5, 7),
    (left(word, place - 1) || substr(word, place + 1) || ' ', 5, 7)) made (slip, shortest, longest)
    where length(word) between shortest and longest order by 1)
$$;
comment on function app.slips is 'Patterns of the words that somebody meant who typed this one with a single slip; for words in which trigrams forgive none.';
`;

// The function is planned anew for each question, with the words known: only then does the trigram index serve it.
const SEARCH = `
create function app.search_statement(target regclass, key_column name, condition text, oversight boolean, words text[], forgiving boolean) returns text
language plpgsql stable set search_path = '' as $$
declare
  home name := (select n.nspname from pg_catalog.pg_extension e join pg_catalog.pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
  conditions text := '';
  standing text := 'true';
  slips text[];
  word text;
begin
  foreach word in array words loop
    slips := case when forgiving then app.slips(word) else '{}' end;
    conditions := conditions || ' and (' || concat_ws(' or ',
      -- Two letters are too few for a trigram within a word: they are looked for where words begin.
      -- Seven letters that stand somewhere in the text are similar enough by themselves: one look less at each text.
      case when not forgiving or length(word) < 7 then format('search_text like %L', case when length(word) < 3 then '% ' else '%' end || word || '%') end,
      case when forgiving and length(word) > 6 then format('%L operator(%I.<%%) search_text', word, home) end,
      (select string_agg(format('search_text like %L', slip), ' or ') from unnest(slips) slip)) || ')';
    standing := standing || format(' and left(search_text, 150) like any (%L::text[])', '% ' || word || '%' || slips);
  end loop;
  -- The fence keeps the wall's wide indexes out of the plan; similarity of a whole portrait would take longer than all the rest.
  return format($q$select office_id, %1$I as id,
      (1000 * %2$I.word_similarity(%3$L, left(search_text, 150)))::integer + case when search_text like %4$L then 1000 when %9$s then 600 else 0 end as rank
    from (select * from %5$s where (%6$s)%8$s offset 0) found where %7$s limit 5000$q$,
    key_column, home, array_to_string(words, ' '), '% ' || array_to_string(words, ' ') || '%',
    target, condition, app.wall_expression(oversight), conditions, standing);
end $$;
comment on function app.search_statement is 'The one statement of a search under the wall, so that its plan can be looked at. How well a text fits is told by its beginning, where names and titles stand: best all words in a row, then all where words begin, a slip forgiven.';

create function app.search_words(query text) returns text[] language sql immutable strict parallel safe set search_path = '' as $$
  select case when cardinality(long) > 0 or folded = '' then long else array[replace(folded, ' ', '')] end
  from (select folded, array(select word from unnest((string_to_array(folded, ' '))[1:8]) with ordinality each (word, place)
    where length(word) > 1 order by place) as long from (select app.fold(left(query, 200)) as folded) typed) words
$$;
comment on function app.search_words is 'The first eight words of a search, single letters left out; single letters alone are one word.';

create procedure app.searchable(target regclass, expression text, key_column name default 'id', condition text default 'true', oversight boolean default false)
language plpgsql as $$
declare
  schema_name name := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = target);
  plain name := (select relname from pg_class where oid = target);
  home name := (select n.nspname from pg_extension e join pg_namespace n on n.oid = e.extnamespace where e.extname = 'pg_trgm');
begin
  execute format('alter table %s add column search_text text not null generated always as (coalesce('' '' || app.fold(%s) || '' '', '''')) stored', target, expression);
  execute format('create index %I on %s using gin (search_text %I.gin_trgm_ops)', plain || '_search', target, home);
  execute format('create policy search on %s for select to kiezgraph_search using (true)', target);
  execute format('grant select on %s to kiezgraph_search', target);
  execute format('grant usage on schema %I to kiezgraph_search', schema_name);
  -- A search reads a few pages of its index, which lie in memory; at the price of a disk's, similarity would be asked of each row of a table.
  execute format($f$create function %1$I.%2$I(query text) returns table (office_id integer, id uuid, rank integer)
    language plpgsql stable security definer set search_path = '' set %3$s = 0.5 set random_page_cost = 1.1 as $body$
    declare
      words text[] := app.search_words(query);
      found integer;
    begin
      if cardinality(words) = 0 then return; end if;
      return query execute app.search_statement(%4$L, %5$L, %6$L, %7$L, words, false);
      get diagnostics found = row_count;
      if found < 20 then return query execute app.search_statement(%4$L, %5$L, %6$L, %7$L, words, true); end if;
    end $body$ $f$,
    schema_name, 'search_' || plain, 'pg_trgm.word_similarity_threshold', target::text, key_column, condition, oversight);
  execute format($q$comment on function %I.%I is 'What the viewer may see and the words are found in: an entry twice when both passes find it. At most 5,000 of the first pass; only when it finds fewer than 20, the second forgives typing errors.'$q$,
    schema_name, 'search_' || plain);
  call app.hand_over(format('%I.%I(text)', schema_name, 'search_' || plain)::regprocedure, 'kiezgraph_search');
  execute format('revoke execute on function %I.%I from public', schema_name, 'search_' || plain);
  execute format('grant execute on function %I.%I to %I, kiezgraph_reports', schema_name, 'search_' || plain, 'kiezgraph_' || schema_name);
end $$;
comment on procedure app.searchable is 'German search under the wall over an expression of a table: folded text, a trigram index, and the function search_<table> that acts for kiezgraph_search and contains the wall.';
`;

// Comparing ranges is not leakproof, so a policy would keep its index from being used: days are columns of their own.
const DATED = `
create function app.certainty(possible daterange, certain daterange, on_day date) returns text language sql immutable parallel safe as $$
  select case when certain @> on_day then 'CERTAIN' when possible is null or possible @> on_day then 'POSSIBLE' else 'NO' end
$$;
comment on function app.certainty is 'Whether a stated period holds a day: CERTAIN, POSSIBLE or NO; without a stated period it is POSSIBLE.';

create procedure app.dated(target regclass, required boolean default false) language plpgsql as $$
declare plain name := (select relname from pg_class where oid = target);
begin
  execute format($q$alter table %s
    add column period_text text %s, add column possible daterange %2$s, add column certain daterange %2$s,
    add column earliest_on date not null generated always as (coalesce(lower(possible), '-infinity')) stored,
    add column latest_on date not null generated always as (coalesce(upper(possible) - 1, 'infinity')) stored,
    add constraint %3$I check ((period_text is null) = (possible is null) and (possible is null) = (certain is null)
      and (possible is null or not isempty(possible) and certain <@ possible))$q$,
    target, case when required then 'not null' else '' end, plain || '_period');
  execute format('comment on column %s.period_text is %L', target, 'As stated, in EDTF (ISO 8601-2); null is not stated.');
  execute format('comment on column %s.earliest_on is %L', target, 'The first day on which it may hold, for indexes; -infinity when open or not stated.');
  execute format('comment on column %s.latest_on is %L', target, 'The last day on which it may hold, for indexes; infinity when open or not stated.');
end $$;
comment on procedure app.dated is 'Gives a table a stated period: its text, the days it may and does hold, and plain days an index can serve.';
`;

const SOURCED = `
create procedure app.sourced(parent regclass) language plpgsql as $$
declare
  schema_name name := (select n.nspname from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.oid = parent);
  plain name := (select relname from pg_class where oid = parent);
  target text := format('%I.%I', schema_name, plain || '_value');
begin
  execute format($q$create table %1$s (
    office_id integer not null, id uuid not null,
    visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
    version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
    %2$I uuid not null, field text not null, value text, source_kind text not null, citation text,
    naming_limit app.visibility not null default 'OFFICE', removed_at timestamptz,
    constraint %3$I primary key (office_id, id),
    constraint %4$I foreign key (office_id, %2$I) references %5$s (office_id, id),
    constraint %6$I check (source_kind in ('STATED', 'SECOND_SOURCE', 'INFERRED')),
    constraint %7$I check (naming_limit = 'OFFICE'))$q$,
    target, plain || '_id', plain || '_value_pkey', plain || '_value_record', parent::text, plain || '_value_source', plain || '_value_own');
  execute format('comment on table %s is %L', target, 'What several sources say of one field; the preferred value stands in the record itself. Seen by its office only.');
  execute format('create index %I on %s (office_id, %I, field, created_at, id)', plain || '_value_of_record', target, plain || '_id');
  call app.wall_child(target::regclass, parent, plain || '_id');
end $$;
comment on procedure app.sourced is 'Gives the records of a table further values of their fields, each with its source: the table <parent>_value.';
`;
