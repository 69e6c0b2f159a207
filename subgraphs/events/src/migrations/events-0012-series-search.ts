import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series are found by words, as their events are. */
export class SeriesSearch1700000400012 implements MigrationInterface {
  name = 'SeriesSearch1700000400012';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`call app.searchable('events.series',
      $q$title || ' ' || coalesce(description, '') || ' ' || coalesce(place, '')$q$)`);
  }

  async down(): Promise<void> {}
}
