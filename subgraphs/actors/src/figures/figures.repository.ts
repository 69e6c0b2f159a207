import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import type { ActorKind } from '../actor/actor.enums';

/** Of which offices the actors are counted: each asked for alone, those of areas or districts, or all. */
export type FigureScope = 'office' | 'area' | 'district' | 'network';

/** The office's column that a key of the scope is compared with. */
const SCOPES: Record<FigureScope, string> = {
  office: 'office.id::text',
  area: 'office.area_id::text',
  district: 'office.district_id',
  network: `''`,
};

export interface FigureRow {
  key: string;
  actorCount: number;
  kinds: Partial<Record<ActorKind, number>>;
  beforeCertain: number;
  beforePossible: number;
  withinCertain: number;
  withinPossible: number;
  unknown: number;
  newEntries: number;
}

// A day of settling is a range when it is stated imprecisely: before for certain when all of it is, possible when some is.
const COUNTED = `
  select key, organisation_id, array_agg(distinct kind) as kinds, bool_and(established is null) as is_unknown,
    bool_or(upper(established) <= $2::date) as before_certain, bool_or(lower(established) < $2::date) as before_possible,
    bool_or(established <@ daterange($2::date, $3::date, '[]')) as within_certain,
    bool_or(established && daterange($2::date, $3::date, '[]')) as within_possible,
    (min(created_at) at time zone 'Europe/Berlin')::date between $2::date and $3::date as is_new
  from seen group by key, organisation_id`;

/** The figures of every key asked, an organisation once in each: one statement. */
export const readFigures = (
  em: EntityManager,
  scope: FigureScope,
  keys: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<FigureRow[]> =>
  em.query(
    `with seen as materialized (
       select ${SCOPES[scope]} as key, row.organisation_id, row.kind, row.established, row.created_at
       from register.office office join actors.actor row on row.office_id = office.id
       where ${SCOPES[scope]} = any ($1::text[]) and row.archived_at is null),
     organisation as materialized (${COUNTED}),
     kind as materialized (select key, kind, count(*)::integer as count from organisation, unnest(kinds) kind group by key, kind)
     select key, count(*)::integer as "actorCount",
       (select jsonb_object_agg(kind.kind, kind.count) from kind where kind.key = organisation.key) as kinds,
       (count(*) filter (where before_certain))::integer as "beforeCertain",
       (count(*) filter (where before_possible and not before_certain))::integer as "beforePossible",
       (count(*) filter (where within_certain))::integer as "withinCertain",
       (count(*) filter (where within_possible and not within_certain))::integer as "withinPossible",
       (count(*) filter (where is_unknown))::integer as unknown, (count(*) filter (where is_new))::integer as "newEntries"
     from organisation group by key`,
    [keys, firstOn, lastOn],
  );
