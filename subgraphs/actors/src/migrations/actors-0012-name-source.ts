import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when an actor bears its name may be read between the lines, or stand on another page. */
export class NameSource1700000100012 implements MigrationInterface {
  name = 'NameSource1700000100012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table actors.actor
  add column name_period_source text not null default 'STATED', add column name_period_citation text,
  add constraint actor_name_period_source check (name_period_source in ('STATED', 'SECOND_SOURCE', 'INFERRED'));
comment on column actors.actor.name_period_source is 'Where it is known from since when it bears its name.';
`);
  }

  async down(): Promise<void> {}
}
