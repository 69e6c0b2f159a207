import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether all who applied are written down: where only the selected are known, a count of applicants is a lower bound. */
export class ApplicationList1700000300011 implements MigrationInterface {
  name = 'ApplicationList1700000300011';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table funding.call add column application_list_is_complete boolean not null default false',
    );
    await runner.query(
      `comment on column funding.call.application_list_is_complete is 'Whether all applications are written down, as its office states; until then counts of them are lower bounds.'`,
    );
  }

  async down(): Promise<void> {}
}
