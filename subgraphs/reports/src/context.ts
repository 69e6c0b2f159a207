import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { figuresLoaders } from './figures/figures.loader';
import { readInvolvements, type InvolvementRow } from './organisation/organisation.repository';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  involvements: new PageLoader<RecordKey, PageInput, InvolvementRow>(db, refOf, (em, actors, page) =>
    readInvolvements(em, cursors, actors, page),
  ),
  figures: figuresLoaders(db),
});

export type ReportsContext = RequestContext<ReturnType<typeof makeLoaders>>;
