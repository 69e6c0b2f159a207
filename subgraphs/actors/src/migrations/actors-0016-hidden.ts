import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is hidden from the own office neither refuses nor tells; a right in an archive shows nobody's contacts but the archive's. */
export class Hidden1700000100016 implements MigrationInterface {
  name = 'Hidden1700000100016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
drop index actors.actor_identifier_once;
create unique index actor_identifier_once on actors.actor_identifier (office_id, scheme, value, coalesce(court, ''),
    (case when visibility = 'RESTRICTED' then actor_id end)) nulls not distinct where removed_at is null and is_live;
comment on index actors.actor_identifier_once is 'Once among what the whole office sees, and once in an entry: whom a number meets in a RESTRICTED entry would learn of it.';

alter policy never_oversight on actors.contact using (visibility = 'PUBLIC' or named && (select app.viewer_persons())
  or case when (select app.viewer_is_steward()) then office_id = any ((select app.viewer_offices())::integer[])
     else cardinality((select app.viewer_offices())::integer[]) > 0 end);
comment on policy never_oversight on actors.contact is 'Who oversees public money or keeps the register never sees a contact, unless the person let everyone see it; the steward those of an archive that the steward loads.';
`);
  }

  async down(): Promise<void> {}
}
