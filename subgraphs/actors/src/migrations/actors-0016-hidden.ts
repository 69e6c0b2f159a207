import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is hidden from the own office neither refuses nor tells. */
export class Hidden1700000100016 implements MigrationInterface {
  name = 'Hidden1700000100016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index actors.actor_identifier_once;
create unique index actor_identifier_once on actors.actor_identifier (office_id, scheme, value, coalesce(court, ''),
    (case when visibility = 'RESTRICTED' then actor_id end)) nulls not distinct where removed_at is null and is_live;
comment on index actors.actor_identifier_once is 'Once among what the whole office sees, and once in an entry: whom a number meets in a RESTRICTED entry would learn of it.';
`);
  }

  async down(): Promise<void> {}
}
