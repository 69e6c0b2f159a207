import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
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
import { FigureLoader, figuresAsShown } from './figures/figures.loader';
import { readGiven } from './figures/figures.repository';
import { placesOfCooperation } from './place/place.loader';
import { verdictsOfCooperation } from './verdict/verdict.loader';
import { WORDS } from './history.words';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal, home: HomeQuestions) => ({
  cooperation: cooperationByKey(db),
  parties: partiesOfCooperation(db),
  verdicts: verdictsOfCooperation(db),
  places: placesOfCooperation(db),
  contribution: contributionByKey(db),
  contributions: contributionsOfCooperation(db, cursors),
  contributionTotal: contributionTotalOf(db),
  contributionHistory: historyLoader(db, 'cooperations', 'contribution', WORDS),
  figures: new FigureLoader(figuresAsShown(db, home)),
  given: new FigureLoader((...asked) => db.read(em => readGiven(em, ...asked))),
  cooperationHistory: historyLoader(db, 'cooperations', 'cooperation', WORDS),
  cooperationsOfActor: cooperationsOfActor(db, cursors),
  cooperationsOfOffice: cooperationsOfOffice(db, cursors),
});

export type CooperationsContext = RequestContext<ReturnType<typeof makeLoaders>>;
