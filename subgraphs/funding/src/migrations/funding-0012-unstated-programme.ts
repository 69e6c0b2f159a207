import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Not every source of a grant names its programme: what is not stated is null, not a guess. */
export class UnstatedProgramme1700000300012 implements MigrationInterface {
  name = 'UnstatedProgramme1700000300012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
alter table funding.grant alter column programme drop not null;
comment on column funding.grant.programme is 'By the name of the time; null is not stated.';
`);
  }

  async down(): Promise<void> {}
}
