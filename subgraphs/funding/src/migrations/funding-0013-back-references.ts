import type { MigrationInterface, QueryRunner } from 'typeorm';

/** From an actor and an office to their calls. */
export class BackReferences1700000300013 implements MigrationInterface {
  name = 'BackReferences1700000300013';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
create index call_role_of_actor on funding.call_role (actor_office_id, actor_id, role) where removed_at is null;
create index call_of_office on funding.call (office_id, latest_on, id);`);
  }

  async down(): Promise<void> {}
}
