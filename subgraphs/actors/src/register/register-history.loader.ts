import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { registerHistoryLoader, type Change } from '@kiezgraph/kernel/graphql/change';
import type DataLoader from 'dataloader';
import { WORDS } from '../history.words';

type Table = 'qm_area' | 'area_succession' | 'office' | 'firm' | 'area_assignment';

/** Two areas that border on each other are a part of both. */
const NEIGHBOURS = { area_neighbour: 'key.id in (p.low_id, p.high_id)' };

export const registerHistories = (db: OfficeDatabase) => {
  const of = (table: Table, parts = {}): DataLoader<number, Change[]> =>
    registerHistoryLoader(db, { schema: 'register', table, parts, words: WORDS });
  return {
    areaHistory: of('qm_area', NEIGHBOURS),
    successionHistory: of('area_succession'),
    officeHistory: of('office'),
    firmHistory: of('firm'),
    assignmentHistory: of('area_assignment'),
  };
};
