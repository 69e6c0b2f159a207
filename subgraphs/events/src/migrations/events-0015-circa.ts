import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times that are circa mean a calendar unit to either side. */
export class Circa1700000400015 implements MigrationInterface {
  name = 'Circa1700000400015';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RESTATE);
  }

  async down(): Promise<void> {}
}

// A day on which it was held stays among its days.
const RESTATE = `call app.restate_circa('events.event', 'time_text', 'held_on is null or daterange(lower(begins), upper(ends)) @> held_on')`;
