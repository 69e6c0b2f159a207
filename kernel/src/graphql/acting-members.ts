import type { Viewer } from '../viewer';
import { globalId } from './node';

/** The register belongs to the coordination office, and so does the record of its changes. */
export const REGISTER_OFFICE = 1;

/** Whose people the viewer may know: by what right of elsewhere somebody acted is that office's own business. */
export const knownOffices = ({ staffOffices, isSteward }: Viewer): ReadonlySet<number> =>
  new Set(isSteward ? [...staffOffices, REGISTER_OFFICE] : staffOffices);

/** The memberships in these offices among those by which somebody acted, as the record of changes keeps them. */
export const memberIds = (member: string | null, offices: ReadonlySet<number>): string[] =>
  (member ?? '')
    .split(' ')
    .map(ref => /^(\d+):([0-9a-f-]{36})$/.exec(ref))
    .filter(match => match !== null)
    .map(([, office, id]) => ({ officeId: Number(office), id: id ?? '' }))
    .filter(({ officeId }) => offices.has(officeId))
    .map(key => globalId('Membership', key));
