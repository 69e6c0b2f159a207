import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Parts are also read with the removed ones among them, and follow the wall of their record: an index over those that stand is not enough, and without one all parts of an office are read. */
export class PartIndexes1700000300010 implements MigrationInterface {
  name = 'PartIndexes1700000300010';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index call_role_call_index on funding.call_role (office_id, call_id);
create index application_project_index on funding.application (office_id, project_id);
create index project_title_project_index on funding.project_title (office_id, project_id);
create index project_indicator_project_index on funding.project_indicator (office_id, project_id);
create index grant_instalment_grant_index on funding.grant_instalment (office_id, grant_id);
`);
  }

  async down(): Promise<void> {}
}
