import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cooperations are searched by title and description, and listed by time. */
export class Search1700000200005 implements MigrationInterface {
  name = 'Search1700000200005';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SEARCH);
  }

  async down(): Promise<void> {}
}

const SEARCH = `
call app.searchable('cooperations.cooperation', $q$title || ' ' || coalesce(description, '')$q$);
create index cooperation_by_kind on cooperations.cooperation (kind, title, office_id, id);
create index cooperation_by_agreement on cooperations.cooperation (agreed_on, office_id, id) where agreed_on is not null;
create index cooperation_of_parties on cooperations.cooperation using gin (party_offices);
`;
