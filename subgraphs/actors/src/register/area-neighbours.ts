import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { NeighbourRow } from './area-neighbour.repository';

/** The other area of each pair in which an area stands. */
export const neighboursOf = (pairs: readonly NeighbourRow[], area: number): number[] =>
  pairs
    .filter(({ low, high }) => low === area || high === area)
    .map(({ low, high }) => (low === area ? high : low))
    .sort((one, other) => one - other);

/** The areas an input names as neighbours of an area; undefined is not stated. */
export const neighboursWanted = async (
  em: EntityManager,
  area: number,
  ids: readonly string[] | null | undefined,
): Promise<Result<number[] | undefined>> => {
  if (!ids) return ok(undefined);
  const wanted = [...new Set(ids.map(id => numberFrom('QmArea', id)))];
  const rows = await em.query<{ id: number }[]>('select id from register.qm_area where id = any ($1)', [
    wanted.filter(number => number !== null),
  ]);
  if (rows.length !== wanted.length)
    return fail(Code.NOT_FOUND, 'Ein Gebiet wurde nicht gefunden.', 'neighbourIds');
  if (wanted.includes(area))
    return fail(Code.INVALID, 'Ein Gebiet ist nicht sein eigener Nachbar.', 'neighbourIds');
  return ok(rows.map(({ id }) => id));
};
