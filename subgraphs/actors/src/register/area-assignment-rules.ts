import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import type { EntityManager } from 'typeorm';

export const ASSIGNED_THEN =
  'Diese Firma ist in diesem Zeitraum schon für das Gebiet eingetragen; eine Lücke trennt zwei Beauftragungen.';

/** Whether the rights of the firm's people may end on a day: not before the assignment may have begun. */
export const mayEndOn = (period: string, endsOn: string | null | undefined): boolean => {
  const earliest = /^\[([\d-]+),/.exec(parsePeriod(period).possible)?.[1];
  return !endsOn || !earliest || endsOn >= earliest;
};

/** Whether the firm is known to run the area on one of these days by another entry: the same would be said twice. */
export const isAssignedThen = async (
  em: EntityManager,
  own: { readonly id: number; readonly firmId: number; readonly areaId: number },
  period: string,
): Promise<boolean> => {
  // Whoever asks at the same moment waits, so that two do not enter the same.
  await em.query('select id from register.firm where id = $1 for update', [own.firmId]);
  const rows = await em.query<unknown[]>(
    'select id from register.area_assignment where firm_id = $1 and area_id = $2 and id <> $3 and certain && $4::daterange',
    [own.firmId, own.areaId, own.id, parsePeriod(period).certain],
  );
  return rows.length > 0;
};
