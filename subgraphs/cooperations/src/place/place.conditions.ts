/** The offices in which the viewer works: an SQL array. */
export const OWN_OFFICES = '(select app.viewer_offices())::integer[]';

/** Whether a place is that of a yes to the terms of today, and so counts with its cooperation. */
export const placeCounts = (place: string, cooperation: string): string =>
  `${place}.cooperation_office_id = ${cooperation}.office_id and ${place}.cooperation_id = ${cooperation}.id
   and ${place}.terms_version = ${cooperation}.terms_version and ${place}.office_id = any (${cooperation}.agreed_offices) and ${place}.removed_at is null`;

// Asked of a value and not joined: what is shown is hashed once for the whole statement, and not once for each cooperation.
const isAmong = (office: string, id: string, officeIds: string, ids: string): string =>
  `((${office}, ${id}) in (select * from unnest(${officeIds}::integer[], ${ids}::uuid[]))) is true`;

/**
 * Whether a place tells the viewer anything: the wall shows it as it was on the day of the yes, but its actor may be
 * hidden by now. So the home of the actors is asked first, and `officeIds` and `ids` are the places among the values of
 * those that it shows (`shownAmong`). What was not asked about is hidden.
 */
export const placeIsTold = (place: string, officeIds: string, ids: string): string =>
  isAmong(`${place}.office_id`, `${place}.actor_id`, officeIds, ids);

const isPartyOf = (party: string, cooperation: string): string =>
  `${party}.office_id = ${cooperation}.office_id and ${party}.cooperation_id = ${cooperation}.id and ${party}.removed_at is null`;

/** How many parties the viewer is told of, as `parties` lists them: who works in the office that proposed keeps every row. */
export const partiesTold = (cooperation: string, officeIds: string, ids: string): string =>
  `(select count(*) from cooperations.party told where ${isPartyOf('told', cooperation)}
     and (told.office_id = any (${OWN_OFFICES}) or ${isAmong('told.actor_office_id', 'told.actor_id', officeIds, ids)}))`;

/** The actors whose sight decides what is told of where the parties of cooperations `cooperation` sat: a row each. */
export const ACTORS_OF_PARTIES =
  'select distinct asked.actor_office_id as "actorOfficeId", asked.actor_id as "actorId"';
export const askedOf = (cooperation: string): string =>
  `lateral (select party.actor_office_id, party.actor_id from cooperations.party where ${isPartyOf('party', cooperation)}
     and exists (select from cooperations.verdict_place p where ${placeCounts('p', cooperation)})) asked`;
