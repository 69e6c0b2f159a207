import type { AskedPeriod } from '@kiezgraph/kernel/graphql/errors';
import type { EntityManager } from 'typeorm';
import { TOTAL_COLUMNS, type ContributionTotalRow } from '../contribution/contribution.repository';
import type { CooperationInitiator, CooperationKind } from '../cooperation/cooperation.enums';
import type { ActorKeys, RefersToActor } from '../foreign/actor.reference';
import {
  ACTORS_OF_PARTIES,
  askedOf,
  OWN_OFFICES,
  partiesTold,
  placeCounts,
  placeIsTold,
} from '../place/place.conditions';

/** Whose figures: of offices, of the offices of areas or districts, or of all the viewer sees. */
export type FigureScope = 'office' | 'area' | 'district' | 'total';

/** One cell of the figures; every cooperation is in one cell of each word. */
export interface FigureCell {
  readonly scope: string;
  readonly word: 'PROPOSED' | 'AGREED' | 'BEGUN' | 'FULFILLED' | 'ESTABLISHED' | 'BROKEN_OFF' | 'ENDED';
  readonly kind: CooperationKind;
  readonly initiatedBy: CooperationInitiator;
  readonly year: number;
  readonly count: number;
  readonly fulfilledCount: number;
  readonly bridgeCount: number;
  readonly bridgeUnknownCount: number;
}

const OFFICES: Readonly<Record<FigureScope, string>> = {
  office:
    'select office.id::text as scope, office.id as office from register.office office where office.id::text = any ($1::text[])',
  area: 'select office.area_id::text as scope, office.id as office from register.office office where office.area_id::text = any ($1::text[])',
  district:
    'select office.district_id as scope, office.id as office from register.office office where office.district_id = any ($1::text[])',
  total: `select '' as scope, null::integer as office where $1::text[] is not null`,
};

// A yes puts a cooperation into its office's column for whoever is told of a party there; what concerns an own office
// the viewer knows anyway, and who works in the office that proposed keeps the row of every party.
const MEMBERS = `select s.scope, c.office_id, c.id from scope s join cooperations.cooperation c on c.office_id = s.office
  union select s.scope, c.office_id, c.id from scope s
    join cooperations.verdict_place p on p.office_id = s.office
    join cooperations.cooperation c on ${placeCounts('p', 'c')}
    where c.office_id = any (${OWN_OFFICES}) or ${placeIsTold('p', '$4', '$5')}
  union select s.scope, c.office_id, c.id from scope s join cooperations.cooperation c on c.party_offices @> array[s.office]
    where s.office = any (${OWN_OFFICES})`;
const ALL_MEMBERS = `select s.scope, c.office_id, c.id from scope s cross join cooperations.cooperation c`;

// Whether those agreed are bridges: the rule of bridge.ts. By lookups and not by a join, which the planner,
// not knowing how much the viewer sees, makes quadratic.
const BRIDGE = `left join lateral (
    select array_agg(p) as places from cooperations.verdict_place p
    where stated.word = 'AGREED' and ${placeCounts('p', 'c')} and ${placeIsTold('p', '$4', '$5')}) kept on true
  left join lateral (
    select bool_or(pair.is_far) as is_far,
      case when bool_and(coalesce(not pair.is_far, false)) then cardinality(kept.places) = ${partiesTold('c', '$4', '$5')} end as is_near
    from (select cooperations.is_far(kept.places[i], kept.places[j]) as is_far
      from generate_subscripts(kept.places, 1) i cross join generate_subscripts(kept.places, 1) j where i < j) pair) bridge on true`;

const DAYS = 'c.agreed_on, c.started_on, c.fulfilled_on, c.established_on, c.broken_off_on, c.ended_on';
// More than is needed and found faster: all cooperations that could be in one of the columns.
const POSSIBLE_MEMBER = `(c.office_id = any ((select array_agg(office) from scope)::integer[]) or c.party_offices && (select array_agg(office) from scope)::integer[])
  and ((c.created_at at time zone 'Europe/Berlin')::date between $2::date and $3::date
    or exists (select from unnest(array[${DAYS}]) day where day between $2::date and $3::date))`;

/** The actors on whose sight the figures depend: one statement. */
export const readActorsOfFigures = (
  em: EntityManager,
  scope: FigureScope,
  refs: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<RefersToActor[]> =>
  em.query<RefersToActor[]>(
    `with scope as (${OFFICES[scope]})
     ${ACTORS_OF_PARTIES} from cooperations.cooperation c cross join ${askedOf('c')}
     where ${scope === 'total' ? 'c.agreed_on between $2::date and $3::date and $1::text[] is not null' : POSSIBLE_MEMBER}`,
    [refs, firstOn, lastOn],
  );

/** The figures of several offices, areas or districts, or the total, as far as the actors are shown: one statement. */
export const readFigures = (
  em: EntityManager,
  scope: FigureScope,
  refs: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
  shown: ActorKeys,
): Promise<FigureCell[]> =>
  em.query<FigureCell[]>(
    `with scope as (${OFFICES[scope]}), member as (${scope === 'total' ? ALL_MEMBERS : MEMBERS}),
     said as (
       select m.scope, c.kind, c.initiated_by, stated.word, extract(year from stated.happened_on)::integer as year, c.fulfilled_on is not null as is_fulfilled,
         stated.word = 'AGREED' and coalesce(bridge.is_far, false) as is_bridge,
         stated.word = 'AGREED' and not coalesce(bridge.is_far, false) and not coalesce(bridge.is_near, false) as is_unknown
       from member m join cooperations.cooperation c on c.office_id = m.office_id and c.id = m.id
       cross join lateral (values ('PROPOSED', (c.created_at at time zone 'Europe/Berlin')::date), ('AGREED', case when c.withdrawn_at is null then c.agreed_on end),
         ('BEGUN', c.started_on), ('FULFILLED', c.fulfilled_on), ('ESTABLISHED', c.established_on), ('BROKEN_OFF', c.broken_off_on), ('ENDED', c.ended_on))
         as stated (word, happened_on)
       ${BRIDGE}
       where stated.happened_on between $2::date and $3::date)
     select scope, word, kind, initiated_by as "initiatedBy", year, count(*)::integer as count,
       (count(*) filter (where is_fulfilled))::integer as "fulfilledCount",
       (count(*) filter (where is_bridge))::integer as "bridgeCount",
       (count(*) filter (where is_unknown))::integer as "bridgeUnknownCount"
     from said group by scope, word, kind, initiated_by, year`,
    [refs, firstOn, lastOn, shown.officeIds, shown.ids],
  );

/** What was given, certainly or possibly in a period. */
export interface GivenRow extends ContributionTotalRow {
  readonly scope: string;
  readonly possibleCount: number;
}

/** What was given in a period, as the offices state it and the viewer sees it: one statement. */
export const readGiven = (
  em: EntityManager,
  scope: FigureScope,
  refs: readonly string[],
  { firstOn, lastOn }: AskedPeriod,
): Promise<GivenRow[]> =>
  em.query<GivenRow[]>(
    `with scope as (${OFFICES[scope]}), stated as (
       select s.scope, c.* from scope s join cooperations.contribution c on (c.office_id = s.office or s.office is null)
       where c.removed_at is null and c.earliest_on <= $3::date and c.latest_on >= $2::date)
     select scope.scope, ${TOTAL_COLUMNS},
       (select count(*) from stated p where p.scope = scope.scope and not (p.earliest_on >= $2::date and p.latest_on <= $3::date))::integer as "possibleCount"
     from (select distinct scope from scope) scope
     left join stated row on row.scope = scope.scope and row.earliest_on >= $2::date and row.latest_on <= $3::date
     group by scope.scope`,
    [refs, firstOn, lastOn],
  );
