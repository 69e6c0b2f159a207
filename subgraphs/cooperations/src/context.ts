import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import {
  contributionByKey,
  contributionsOfCooperation,
  contributionTotalOf,
} from './contribution/contribution.loader';
import {
  cooperationByKey,
  cooperationsOfActor,
  cooperationsOfOffice,
  partiesOfCooperation,
} from './cooperation/cooperation.loader';
import { FigureLoader } from './figures/figures.loader';
import { readFigures, readGiven } from './figures/figures.repository';
import { placesOfCooperation } from './place/place.loader';
import { verdictsOfCooperation } from './verdict/verdict.loader';
import { WORDS } from './history.words';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  cooperation: cooperationByKey(db),
  parties: partiesOfCooperation(db),
  verdicts: verdictsOfCooperation(db),
  places: placesOfCooperation(db),
  contribution: contributionByKey(db),
  contributions: contributionsOfCooperation(db, cursors),
  contributionTotal: contributionTotalOf(db),
  contributionHistory: historyLoader(db, 'cooperations', 'contribution', WORDS),
  figures: new FigureLoader(db, readFigures),
  given: new FigureLoader(db, readGiven),
  cooperationHistory: historyLoader(db, 'cooperations', 'cooperation', WORDS),
  cooperationsOfActor: cooperationsOfActor(db, cursors),
  cooperationsOfOffice: cooperationsOfOffice(db, cursors),
});

export type CooperationsContext = RequestContext<ReturnType<typeof makeLoaders>>;
