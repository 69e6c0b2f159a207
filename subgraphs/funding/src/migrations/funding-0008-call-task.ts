import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call asks of those who are selected. */
export class CallTask1700000300008 implements MigrationInterface {
  name = 'CallTask1700000300008';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table funding.call add column task text');
    await runner.query(
      `comment on column funding.call.task is 'What the selected are to do, in the words of the call; null is not stated.'`,
    );
  }

  async down(): Promise<void> {}
}
