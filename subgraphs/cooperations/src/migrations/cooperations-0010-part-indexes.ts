import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts are also read with the removed ones among them, and follow the wall of their record: an index over those that stand is not enough, and without one all parts of an office are read. */
export class PartIndexes1700000200010 implements MigrationInterface {
  name = 'PartIndexes1700000200010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index party_cooperation_index on cooperations.party (office_id, cooperation_id);
create index verdict_place_verdict_index on cooperations.verdict_place (office_id, verdict_id);
`);
  }

  async down(): Promise<void> {}
}
