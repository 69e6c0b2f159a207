import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is no longer named on a restricted actor is no longer named on its contact persons either. */
export class NamedContacts1700000100017 implements MigrationInterface {
  name = 'NamedContacts1700000100017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(NARROWING);
  }

  async down(): Promise<void> {}
}

// As the person who acts: a contact that does not name that person is not touched, and the others go on naming that
// person, who stays named on the actor. Whom an actor names from now on, its contacts do not: that needs an act on each.
const NARROWING = `
create function actors.unname_contacts() returns trigger language plpgsql set search_path = '' as $$
begin
  update actors.contact c set named = array(select unnest(c.named) intersect select unnest(new.named) order by 1)
    where c.office_id = new.office_id and c.actor_id = new.id and c.visibility = 'RESTRICTED' and c.named && new.named and not c.named <@ new.named;
  return null;
end $$;
comment on function actors.unname_contacts is 'Who is taken off a restricted actor is taken off its contacts; the other way round it needs an act.';
create trigger x_unname_contacts after update on actors.actor for each row
  when (new.visibility = 'RESTRICTED' and old.visibility = 'RESTRICTED' and new.named <> old.named) execute function actors.unname_contacts();`;
