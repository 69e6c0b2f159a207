import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who agreed to be named to the parties only is named to them only, also where the cooperation is shared with further offices. */
export class PartiesOnly1700000200016 implements MigrationInterface {
  name = 'PartiesOnly1700000200016';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP);
    await runner.query(CORRECT);
  }

  async down(): Promise<void> {}
}

// After b_copy_wall, which gives a party the circle of its cooperation; before the policies, which check the row as it
// is then. A place is seen where its party is (check_place), and follows. The circle of the parties changes with their
// offices: a guest that becomes a party leaves `shared_with` as it was.
const KEEP = `
create function cooperations.keep_to_parties() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.naming_limit <= 'SHARED' then
    select array_remove(c.party_offices, c.office_id) into new.shared_with
      from cooperations.cooperation c where c.office_id = new.office_id and c.id = new.cooperation_id;
  end if;
  return new;
end $$;
comment on function cooperations.keep_to_parties is 'Named to the parties only means their offices, not those that the cooperation is shared with besides.';
create trigger c_parties_only before insert or update on cooperations.party for each row execute function cooperations.keep_to_parties();

drop trigger y_spread_party on cooperations.cooperation;
create trigger y_spread_party after update on cooperations.cooperation for each row
  when (old.visibility <> new.visibility or old.shared_with <> new.shared_with or old.named <> new.named or old.party_offices <> new.party_offices)
  execute function app.spread_wall('cooperations.party', 'cooperation_id');
`;

// Nobody changed anything about these rows: no version counts up, and there is nobody to record.
const CORRECT = `
alter table cooperations.cooperation no force row level security;
alter table cooperations.party no force row level security, disable trigger user;
alter table cooperations.verdict_place no force row level security, disable trigger user;
update cooperations.party p set shared_with = array_remove(c.party_offices, c.office_id) from cooperations.cooperation c
  where c.office_id = p.office_id and c.id = p.cooperation_id and p.naming_limit <= 'SHARED' and p.removed_at is null
    and not p.shared_with <@ c.party_offices;
update cooperations.verdict_place place set shared_with = array_remove(p.shared_with || p.office_id, place.office_id) from cooperations.party p
  where p.office_id = place.cooperation_office_id and p.cooperation_id = place.cooperation_id and p.actor_office_id = place.office_id
    and p.actor_id = place.actor_id and p.removed_at is null and not place.shared_with <@ (p.shared_with || p.office_id);
alter table cooperations.verdict_place force row level security, enable trigger user;
alter table cooperations.party force row level security, enable trigger user;
alter table cooperations.cooperation force row level security;
`;
