import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An office chooses the keys of its records: the record of changes knows what is a part of what by its table too. */
export class PartsOf1700000000016 implements MigrationInterface {
  name = 'PartsOf1700000000016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(String.raw`
create function app.parts_of(record regclass) returns text[] language sql stable set search_path = '' as $$
  select coalesce(array_agg(part.relname::text), '{}')
  from pg_catalog.pg_class whole join pg_catalog.pg_class part on part.relnamespace = whole.relnamespace
    join pg_catalog.pg_trigger t on t.tgrelid = part.oid and t.tgname = 'b_copy_wall'
  where whole.oid = record and split_part(encode(t.tgargs, 'escape'), '\000', 1) = record::text
$$;
comment on function app.parts_of is 'The tables whose rows are parts of a record of this table: what app.wall_child was told.';`);
  }

  async down(): Promise<void> {}
}
