import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times that are circa mean a calendar unit to either side. */
export class Circa1700000200015 implements MigrationInterface {
  name = 'Circa1700000200015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESTATE);
  }

  async down(): Promise<void> {}
}

const RESTATE = `call app.restate_circa('cooperations.cooperation', 'period_text')`;
