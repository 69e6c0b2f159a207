import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times that are circa mean a calendar unit to either side. */
export class Circa1700000300015 implements MigrationInterface {
  name = 'Circa1700000300015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESTATE);
  }

  async down(): Promise<void> {}
}

const RESTATE = `call app.restate_circa('funding.project', 'period_text')`;
