import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts are also read with the removed ones among them, and follow the wall of their record: an index over those that stand is not enough, and without one all parts of an office are read. */
export class PartIndexes1700000100010 implements MigrationInterface {
  name = 'PartIndexes1700000100010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index actor_name_actor_index on actors.actor_name (office_id, actor_id);
create index working_group_member_group_index on actors.working_group_member (office_id, working_group_id);
create index premises_survey_network_index on actors.premises_survey (office_id, network_id);
`);
  }

  async down(): Promise<void> {}
}
