/** The offices in which the viewer works: an SQL array. */
export const OWN_OFFICES = '(select app.viewer_offices())::integer[]';

/** Whether a place is that of a yes to the terms of today, and so counts with its cooperation. */
export const placeCounts = (place: string, cooperation: string): string =>
  `${place}.cooperation_office_id = ${cooperation}.office_id and ${place}.cooperation_id = ${cooperation}.id
   and ${place}.terms_version = ${cooperation}.terms_version and ${place}.office_id = any (${cooperation}.agreed_offices) and ${place}.removed_at is null`;

/**
 * Whether a place tells the viewer anything: the wall shows it as it was on the day of the yes, but its actor may be
 * hidden by now. So the home of the actors is asked first, and `officeIds` and `ids` are the places among the values of
 * those that it shows (`shownAmong`); who works in an actor's office knows it anyway. What was not asked about is hidden.
 */
export const placeIsTold = (place: string, officeIds: string, ids: string): string =>
  `(${place}.office_id = any (${OWN_OFFICES}) or (${place}.office_id, ${place}.actor_id) in (select * from unnest(${officeIds}::integer[], ${ids}::uuid[])))`;

/** Of which actors their home has to be asked before their places are told. */
export const placeIsAsked = (place: string): string => `${place}.office_id <> all (${OWN_OFFICES})`;

/** The actors of places, as they are asked about. */
export const ACTORS_OF_PLACES =
  'select distinct place.office_id as "actorOfficeId", place.actor_id as "actorId"';
