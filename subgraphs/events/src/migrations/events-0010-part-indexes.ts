import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts are also read with the removed ones among them, and follow the wall of their record: an index over those that stand is not enough, and without one all parts of an office are read. */
export class PartIndexes1700000400010 implements MigrationInterface {
  name = 'PartIndexes1700000400010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index event_series_index on events.event (office_id, series_id);
create index series_skip_series_index on events.series_skip (office_id, series_id);
create index attendance_event_index on events.attendance (office_id, event_id);
`);
  }

  async down(): Promise<void> {}
}
