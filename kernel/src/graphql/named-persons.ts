import type { EntityManager } from 'typeorm';
import { checkCount, refusalsOf } from '../input-check';
import { fail, ok, refuse, type Result } from '../result';
import type { Viewer } from '../viewer';
import { keyFrom } from './node';
import { Code } from './user-error';

/** The input's field that states them. */
export const NAMED_FIELD = 'namedMembershipIds';
/** With the person who sets it, so that what a record tells can always be handed back. */
const MOST_NAMED = 50;

const personsAmong = async (em: EntityManager, officeId: number, asked: string[]): Promise<string[]> => {
  if (asked.length === 0) return [];
  const [row] = await em.query<{ persons: string[] }[]>('select app.persons_of($1, $2::uuid[]) as persons', [
    officeId,
    asked,
  ]);
  return row?.persons ?? [];
};

/** The memberships these IDs mean; who is known already need not be at work today: what was told can be handed back. */
const membersFrom = async (
  em: EntityManager,
  ids: readonly string[],
  officeId: number,
  known: readonly string[],
): Promise<Result<string[]>> => {
  const missing = fail(Code.NOT_FOUND, 'Eine Person wurde nicht gefunden.', NAMED_FIELD);
  const keys = ids.map(id => keyFrom('Membership', id));
  const asked = keys.filter(key => key?.officeId === officeId).map(key => key?.id ?? '');
  if (asked.length < keys.length) return missing;
  const others = [...new Set(asked)].filter(id => !known.includes(id));
  const found = await personsAmong(em, officeId, others);
  return found.length === others.length ? ok(asked) : missing;
};

/** The viewer's own memberships in an office. */
export const ownMemberships = ({ memberships }: Viewer, officeId: number): string[] =>
  memberships.filter(held => held.officeId === officeId && held.id !== null).map(held => held.id as string);

/** A record that is to be restricted, with those it is restricted to already. */
export interface Restricted {
  readonly officeId: number;
  readonly already: readonly string[];
}

/** Whom a restricted record names: the person who sets it, with those stated or, where none are, those named already. */
export const restrictedTo = async (
  em: EntityManager,
  ids: readonly string[] | null | undefined,
  { officeId, already }: Restricted,
  viewer: Viewer,
): Promise<Result<string[]>> => {
  const own = ownMemberships(viewer, officeId);
  if (own.length === 0)
    return fail(
      Code.INVALID,
      'Nur wer als Person Mitglied des Büros ist, kann einen Eintrag auf Genannte beschränken.',
      'visibility',
    );
  const tooMany = refusalsOf(checkCount(NAMED_FIELD, ids, MOST_NAMED));
  if (tooMany.length > 0) return refuse(tooMany);
  const others = ids ? await membersFrom(em, ids, officeId, [...own, ...already]) : ok([...already]);
  if (!others.ok) return others;
  const named = [...new Set([...own, ...others.value])];
  const refusals = refusalsOf(checkCount(NAMED_FIELD, named, MOST_NAMED));
  return refusals.length > 0 ? refuse(refusals) : ok(named);
};
