import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was said about a cooperation that is restricted to persons is kept from the others of its office, too. */
export class VerdictsKept1700000200017 implements MigrationInterface {
  name = 'VerdictsKept1700000200017';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(KEEP);
    await runner.query(CORRECT);
  }

  async down(): Promise<void> {}
}

// After c_check, which holds the cooperation. What another office said stays its own record, seen by its own people and
// no longer by all of the office that keeps the cooperation. What was said is never changed, only who sees it.
const KEEP = `
create function cooperations.keep_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  subject record;
begin
  select c.visibility, c.named into subject from cooperations.cooperation c
    where c.office_id = new.cooperation_office_id and c.id = new.cooperation_id;
  if subject.visibility = 'RESTRICTED' then
    new.visibility := case when new.office_id = new.cooperation_office_id then 'RESTRICTED' else 'OFFICE' end;
    new.named := subject.named;
  else
    new.visibility := case when new.shared_with = '{}' then 'OFFICE' else 'SHARED' end;
    new.named := '{}';
  end if;
  return new;
end $$;
comment on function cooperations.keep_verdict is 'A verdict is seen by the offices of the parties, and of a restricted cooperation by its own office and whom the cooperation is restricted to.';
call app.hand_over('cooperations.keep_verdict()', 'kiezgraph_tally');
create trigger d_keep before insert or update on cooperations.verdict for each row execute function cooperations.keep_verdict();

create function cooperations.spread_verdict() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update cooperations.verdict set version = version where cooperation_office_id = new.office_id and cooperation_id = new.id;
  return null;
end $$;
comment on function cooperations.spread_verdict is 'Hands it down to the verdicts that their cooperation is restricted, or no longer.';
call app.hand_over('cooperations.spread_verdict()', 'kiezgraph_tally');
create trigger y_spread_verdict after update on cooperations.cooperation for each row
  when ('RESTRICTED' in (old.visibility, new.visibility) and (old.visibility <> new.visibility or old.named <> new.named))
  execute function cooperations.spread_verdict();
create policy tally_keeps on cooperations.verdict for update to kiezgraph_tally using (true) with check (true);
grant update (version) on cooperations.verdict to kiezgraph_tally;
`;

// Nobody changed anything about these rows: no version counts up, and there is nobody to record.
const CORRECT = `
alter table cooperations.cooperation no force row level security;
alter table cooperations.verdict no force row level security, disable trigger user;
alter table cooperations.audit no force row level security;
update cooperations.verdict v
  set visibility = (case when v.office_id = c.office_id then 'RESTRICTED' else 'OFFICE' end)::app.visibility, named = c.named
  from cooperations.cooperation c where c.office_id = v.cooperation_office_id and c.id = v.cooperation_id and c.visibility = 'RESTRICTED';
update cooperations.audit entry set restricted_to = v.named from cooperations.verdict v
  where v.visibility = 'RESTRICTED' and entry.office_id = v.office_id and entry.record_id = v.id::text and entry.record_table = 'verdict';
alter table cooperations.audit force row level security;
alter table cooperations.verdict force row level security, enable trigger user;
alter table cooperations.cooperation force row level security;
`;
