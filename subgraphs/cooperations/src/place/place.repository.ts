import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { RememberedPlace } from './remember-places';
import { placeCounts } from './place.conditions';

/** A place as it is shown; its office is that of the actor. */
export interface PlaceRow extends RecordKey {
  cooperationOfficeId: number;
  cooperationId: string;
  actorOfficeId: number;
  actorId: string;
  area: number | null;
  planningArea: string | null;
  planningEdition: string | null;
  locality: string | null;
  district: string | null;
}

/** Keeps with a yes where the office's own parties sat that day. */
export const insertPlaces = async (
  em: EntityManager,
  verdict: RecordKey,
  places: readonly RememberedPlace[],
): Promise<void> => {
  const own = places.filter(({ actor }) => actor.officeId === verdict.officeId);
  if (own.length === 0) return;
  await em.query(
    `insert into cooperations.verdict_place (office_id, id, verdict_id, actor_id, actor_visibility, actor_kind, area_number, planning_area, planning_edition, locality, district)
     select $1, told.id, $2, told.actor_id, told.visibility, told.kind, told.area, told.planning_area, told.planning_edition, told.locality, told.district
     from unnest($3::uuid[], $4::uuid[], $5::app.visibility[], $6::text[], $7::integer[], $8::text[], $9::text[], $10::text[], $11::text[])
       as told (id, actor_id, visibility, kind, area, planning_area, planning_edition, locality, district)`,
    [
      verdict.officeId,
      verdict.id,
      own.map(() => v7()),
      own.map(({ actor }) => actor.id),
      own.map(({ visibility }) => visibility),
      own.map(({ kind }) => kind),
      own.map(({ area }) => area),
      own.map(({ planningArea }) => planningArea),
      own.map(({ planningEdition }) => planningEdition),
      own.map(({ locality }) => locality),
      own.map(({ district }) => district),
    ],
  );
};

/** The places of every yes that counts, as far as the viewer sees them: one statement. */
export const readPlaces = (em: EntityManager, keys: readonly RecordKey[]): Promise<PlaceRow[]> =>
  em.query<PlaceRow[]>(
    `select p.office_id as "officeId", p.id, p.cooperation_office_id as "cooperationOfficeId", p.cooperation_id as "cooperationId",
       p.office_id as "actorOfficeId", p.actor_id as "actorId", p.area_number as area, p.planning_area as "planningArea",
       p.planning_edition as "planningEdition", p.locality, p.district
     from unnest($1::integer[], $2::uuid[]) as key (office_id, id)
     join cooperations.cooperation c on c.office_id = key.office_id and c.id = key.id and c.agreed_on is not null
     join cooperations.verdict_place p on ${placeCounts('p', 'c')}
     order by p.office_id, p.id`,
    [keys.map(key => key.officeId), keys.map(key => key.id)],
  );
