import { dumpSchema } from '@kiezgraph/infra/generate/database-schema';
import { openPostgres } from '@kiezgraph/infra/local/postgres';
import { Client } from 'pg';
import { inTemporaryFolder } from './planted-folder';

const MADE = `
  create role toy_reader login noinherit;
  create role toy_owner;
  create schema toy authorization toy_owner;
  grant usage on schema toy to toy_reader;
  create type toy.colour as enum ('RED', 'GREEN');
  create collation toy.german (provider = icu, locale = 'de-DE');
  create domain toy.percent as integer constraint percent_range check (value between 0 and 100);
  create table toy.thing (
    office_id integer not null, id bigint generated always as identity, name text collate toy.german not null default 'x',
    size integer generated always as (length(name)) stored, colour toy.colour,
    constraint thing_pkey primary key (office_id, id), constraint thing_name check (name <> ''));
  create index thing_name_size on toy.thing (name, size) where colour = 'RED';
  alter table toy.thing enable row level security, force row level security;
  create policy thing_read on toy.thing for select to toy_reader using (office_id = 1);
  create policy thing_write on toy.thing as restrictive for insert with check (office_id = 2);
  grant select, insert on toy.thing to toy_reader;
  grant update (name) on toy.thing to toy_reader;
  create function toy.touch() returns trigger language plpgsql as $$ begin return new; end $$;
  revoke execute on function toy.touch from public;
  create trigger a_touch before update on toy.thing for each row execute function toy.touch();
  create view toy.red as select id from toy.thing where colour = 'RED';`;

const EXPECTED = [
  'create role toy_reader login noinherit;',
  'create schema toy authorization toy_owner;',
  'grant usage on schema toy to toy_reader;',
  `create type toy.colour as enum ('RED', 'GREEN');`,
  `create collation toy.german (provider = icu, locale = 'de-DE', deterministic = t);`,
  'create domain toy.percent as integer constraint percent_range CHECK',
  '  id bigint generated always as identity not null,',
  `  name text collate toy.german default 'x'::text not null,`,
  '  size integer generated always as (length(name)) stored,',
  '  constraint thing_pkey PRIMARY KEY (office_id, id)',
  'alter table toy.thing owner to postgres, enable row level security, force row level security;',
  'CREATE INDEX thing_name_size ON toy.thing USING btree (name, size) WHERE',
  'create policy thing_read on toy.thing for select to toy_reader\n  using ((office_id = 1));',
  'create policy thing_write on toy.thing as restrictive for insert to public\n  with check ((office_id = 2));',
  'grant insert, select on toy.thing to toy_reader;',
  'grant update on toy.thing (name) to toy_reader;',
  'CREATE TRIGGER a_touch BEFORE UPDATE ON toy.thing FOR EACH ROW EXECUTE FUNCTION toy.touch();',
  'CREATE OR REPLACE FUNCTION toy.touch()',
  '-- owner postgres, may be executed by its owner alone',
  'create view toy.red as',
];

test(
  'the dump of the database schema names everything that guards an office, and is the same twice',
  () =>
    inTemporaryFolder(async folder => {
      const postgres = await openPostgres({ dataDir: folder, durability: 'off' });
      const client = new Client({ connectionString: postgres.url });
      try {
        await client.connect();
        await client.query(MADE);
        const dump = await dumpSchema(client);
        expect(EXPECTED.filter(line => !dump.includes(line))).toEqual([]);
        expect(await dumpSchema(client)).toBe(dump);

        await client.query('drop policy thing_read on toy.thing');
        expect(await dumpSchema(client)).not.toContain('thing_read');
      } finally {
        await client.end();
        await postgres.stop();
      }
    }),
  30_000,
);
