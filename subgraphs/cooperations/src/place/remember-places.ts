import { isDay, today } from '@kiezgraph/kernel/approximate-date';
import { globalId, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import type { HomeFacts } from '@kiezgraph/kernel/server/home-questions';
import type { CooperationsContext } from '../context';
import { findCooperation, readParties } from '../cooperation/cooperation.repository';
import { partyOfficesOf } from '../cooperation/cooperation.policy';

/** Where an actor sat on the day of a yes, as its home told; null is unknown. */
export interface RememberedPlace {
  readonly actor: RecordKey;
  readonly visibility: Visibility;
  readonly kind: string | null;
  readonly area: number | null;
  readonly planningArea: string | null;
  readonly planningEdition: string | null;
  readonly locality: string | null;
  readonly district: string | null;
}

/** What the home of an actor tells of a party. */
export interface PartyFacts {
  readonly kind: string;
  readonly visibility: Visibility;
  readonly archivedAt: string | null;
  readonly homeArea: { readonly number: number; readonly district: { readonly key: string } | null } | null;
  readonly planningArea?: { readonly key: string; readonly edition: string } | null;
  readonly locality?: { readonly key: string } | null;
  readonly district?: { readonly key: string } | null;
}

/** The question to an actor's home; for a day long ago only what it knows by day. */
export const placeQuestion = (on: string | null | undefined): string => {
  const day = typeof on === 'string' && isDay(on) ? on : today();
  const ofToday = day === today() ? 'planningArea { key edition } locality { key } district { key }' : '';
  return `kind visibility archivedAt homeArea(on: "${day}") { number district { key } } ${ofToday}`;
};

export const placeOf = ({ key, facts }: HomeFacts<PartyFacts>): RememberedPlace => ({
  actor: key,
  visibility: facts.visibility,
  kind: facts.kind,
  area: facts.homeArea?.number ?? null,
  planningArea: facts.planningArea?.key ?? null,
  planningEdition: facts.planningArea?.edition ?? null,
  locality: facts.locality?.key ?? null,
  district: facts.district?.key ?? facts.homeArea?.district?.key ?? null,
});

/** The actors of a cooperation as the viewer sees it now, before an act begins; empty when it is hidden. */
export const partiesBefore = async (
  { db }: CooperationsContext,
  cooperationId: string,
): Promise<{ readonly all: RecordKey[]; readonly own: RecordKey[] }> =>
  db.read(async (em, viewer) => {
    const cooperation = await findCooperation(em, cooperationId);
    if (!cooperation) return { all: [], own: [] };
    const offices = partyOfficesOf(viewer, cooperation);
    const all = (await readParties(em, [cooperation])).map(({ actorOfficeId, actorId }) => ({
      officeId: actorOfficeId,
      id: actorId,
    }));
    return { all, own: all.filter(({ officeId }) => offices.includes(officeId)) };
  });

/** Where actors sit on a day: asked of their home with the caller's own token, before the act's transaction begins. */
export const rememberPlaces = async (
  { home }: CooperationsContext,
  actors: readonly RecordKey[],
  on: string | null | undefined,
): Promise<RememberedPlace[]> => {
  const ids = actors.map(actor => globalId('Actor', actor));
  const told = await home.facts<PartyFacts>('actors', 'Actor', ids, placeQuestion(on));
  return told.filter(facts => facts !== null).map(placeOf);
};
