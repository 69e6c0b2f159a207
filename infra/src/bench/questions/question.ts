import { globalId, registerId } from '@kiezgraph/kernel/graphql/node';
import type { BenchViewer } from '../viewers';

/** A row of a hand-written statement. */
export type Row = Record<string, unknown>;

/** A question to the graph, and one hand-written statement that answers the same for the same viewer. */
export interface BenchQuestion {
  readonly name: string;
  readonly title: string;
  /** Who asks, when not the usual viewers. */
  readonly viewers?: readonly BenchViewer[];
  readonly query: string;
  readonly sql: string;
  /** What the graph must answer if the statement says the same. */
  readonly answer: (rows: readonly Row[]) => unknown;
}

export const PAGE = 20;

/** The page of actors every question begins with. */
export const ACTOR_PAGE = `select row.office_id, row.id, row.name, row.kind from actors.actor row
  where row.archived_at is null order by row.name, row.office_id, row.id limit ${PAGE}`;

export const idOf = (type: string, row: Row): string =>
  globalId(type, { officeId: row['office_id'] as number, id: row['id'] as string });

export const areaId = (area: unknown): string => registerId('QmArea', area as number);

/** Records of a kind as the graph shows them: the key made opaque, the rest as it is. */
export const records = (type: string, rows: unknown): Row[] =>
  (rows as Row[]).map(row => {
    const { office_id, id, ...rest } = row;
    return { id: idOf(type, { office_id, id }), ...rest };
  });
