import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An event that stands for an occurrence of its series is not restricted to persons: its place in the calendar would tell. */
export class OccurrencesSeen1700000400016 implements MigrationInterface {
  name = 'OccurrencesSeen1700000400016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEEN);
  }

  async down(): Promise<void> {}
}

const SEEN = `alter table events.event add constraint event_occurrence_seen check (occurrence_on is null or visibility <> 'RESTRICTED')`;
