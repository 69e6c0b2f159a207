import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a party sat on the day of its office's yes: from this follows whether a cooperation is a bridge. */
export class Place1700000200004 implements MigrationInterface {
  name = 'Place1700000200004';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(CHECK);
    await runner.query(BRIDGE);
  }

  async down(): Promise<void> {}
}

const TABLE = `
create table cooperations.verdict_place (
  office_id integer not null, id uuid not null,
  visibility app.visibility not null default 'OFFICE', shared_with integer[] not null default '{}', named uuid[] not null default '{}',
  version integer not null default 1, created_at timestamptz not null default clock_timestamp(), updated_at timestamptz not null default clock_timestamp(),
  verdict_id uuid not null, actor_id uuid not null, actor_visibility app.visibility not null, actor_kind text,
  area_number integer, planning_area text, planning_edition text, locality text, district text,
  cooperation_office_id integer not null, cooperation_id uuid not null, terms_version integer not null, removed_at timestamptz,
  constraint verdict_place_pkey primary key (office_id, id),
  constraint verdict_place_verdict foreign key (office_id, verdict_id) references cooperations.verdict (office_id, id),
  constraint verdict_place_keys check (planning_area ~ '^[0-9]{8}$' and (planning_area is null) = (planning_edition is null) and locality ~ '^[0-9]{4}$' and district ~ '^[0-9]{2}$'));
comment on table cooperations.verdict_place is 'Where an actor of the office that says yes sat on that day, as its home told; null is unknown. Never changed.';
comment on column cooperations.verdict_place.actor_visibility is 'How far the actor itself was seen then: its place is never seen further.';
create index verdict_place_of_cooperation on cooperations.verdict_place (cooperation_office_id, cooperation_id) where removed_at is null;
call app.wall('cooperations.verdict_place');
revoke update on cooperations.verdict_place from kiezgraph_cooperations;
drop policy wall_update on cooperations.verdict_place;
create policy tally on cooperations.verdict_place to kiezgraph_tally using (true) with check (true);
grant select, update on cooperations.verdict_place to kiezgraph_tally;
`;

const CHECK = `
create function cooperations.check_place() returns trigger language plpgsql security definer set search_path = '' as $$
declare
  said cooperations.verdict;
  named_party cooperations.party;
begin
  select * into said from cooperations.verdict v where v.office_id = new.office_id and v.id = new.verdict_id and v.judgement = 'AGREED';
  -- What was not remembered with the yes is not added later.
  if said is null or tg_op = 'INSERT' and said.created_at < transaction_timestamp() then
    raise exception 'A place is remembered with a yes.' using errcode = 'check_violation', constraint = 'verdict_place_with_yes';
  end if;
  new.cooperation_office_id := said.cooperation_office_id; new.cooperation_id := said.cooperation_id; new.terms_version := said.judged_terms_version;
  select p.* into named_party from cooperations.party p
    where p.office_id = said.cooperation_office_id and p.cooperation_id = said.cooperation_id and p.actor_office_id = new.office_id and p.actor_id = new.actor_id
    order by p.removed_at is null desc, p.created_at desc limit 1;
  if named_party is null then
    raise exception 'A place is that of an own party.' using errcode = 'check_violation', constraint = 'verdict_place_party';
  end if;
  if tg_op = 'INSERT' then
    update cooperations.verdict_place set removed_at = clock_timestamp()
      where office_id = new.office_id and cooperation_office_id = new.cooperation_office_id and cooperation_id = new.cooperation_id
        and actor_id = new.actor_id and removed_at is null;
  end if;
  -- Whom an actor was shared with is not known here, so the place of one that the network did not see stays at home.
  new.visibility := least(named_party.visibility,
    case when new.removed_at is not null or new.actor_visibility < 'NETWORK' then 'OFFICE'::app.visibility else new.actor_visibility end);
  new.shared_with := array_remove(named_party.shared_with || named_party.office_id, new.office_id);
  new.named := named_party.named;
  return new;
end $$;
comment on function cooperations.check_place is 'A place is remembered with a yes, of an own party, and seen by whoever sees the party named and saw the actor.';
call app.hand_over('cooperations.check_place()', 'kiezgraph_tally');
create trigger c_check before insert or update on cooperations.verdict_place for each row execute function cooperations.check_place();

create function cooperations.spread_place() returns trigger language plpgsql security definer set search_path = '' as $$
begin
  update cooperations.verdict_place set version = version
    where office_id = new.actor_office_id and actor_id = new.actor_id and cooperation_office_id = new.office_id and cooperation_id = new.cooperation_id;
  return null;
end $$;
comment on function cooperations.spread_place is 'Who sees a party named, sees where it sat; and no longer.';
call app.hand_over('cooperations.spread_place()', 'kiezgraph_tally');
create trigger y_spread_place after update on cooperations.party for each row
  when (old.visibility <> new.visibility or old.shared_with <> new.shared_with or old.named <> new.named)
  execute function cooperations.spread_place();
`;

// As the viewer: what is not seen is not known. The same rule in TypeScript is bridge.ts.
const BRIDGE = `
create function cooperations.bridge(cooperation_office integer, cooperation uuid, terms integer, agreed integer[], parties integer, out is_bridge text, out crosses_districts text)
language sql stable set search_path = '' as $$
  with place as (
    select p.* from cooperations.verdict_place p
    where p.cooperation_office_id = cooperation_office and p.cooperation_id = cooperation and p.terms_version = terms and p.office_id = any (agreed) and p.removed_at is null
  ), pair as (
    select case when a.area_number is not null and b.area_number is not null then a.area_number <> b.area_number
        when a.planning_edition = b.planning_edition then a.planning_area <> b.planning_area
        when a.locality <> b.locality or a.district <> b.district then true end as is_far,
      a.district <> b.district as is_across
    from place a join place b on (a.office_id, a.id) < (b.office_id, b.id)
  )
  select case when bool_or(is_far) then 'YES' when bool_and(coalesce(not is_far, false)) and (select count(*) from place) = parties then 'NO' else 'UNKNOWN' end,
    case when bool_or(is_across) then 'YES' when bool_and(coalesce(not is_across, false)) and (select count(*) from place) = parties then 'NO' else 'UNKNOWN' end
  from pair
$$;
comment on function cooperations.bridge is 'Whether the parties of an agreed cooperation sat in different areas, and in different districts, on the day of their yes: YES, NO or UNKNOWN.';
`;
