import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { applicationLoaders } from './application/application.loader';
import { callLoaders } from './call/call.loader';
import { readCalls } from './figures/call-figures.repository';
import { FigureLoader } from './figures/figures.loader';
import {
  readCashYears,
  readCertainGrants,
  readGrants,
  readNamed,
  readStatuses,
} from './figures/figures.repository';
import { fundLists } from './fund/fund.loader';
import {
  grantByKey,
  grantsOfProject,
  grantTotalOfProject,
  instalmentsOfGrant,
  valuesOfGrant,
} from './grant/grant.loader';
import { programmeLists } from './programme/programme.loader';
import {
  indicatorsOfProject,
  projectByKey,
  projectsOfActor,
  projectsOfGiver,
  projectsOfNetwork,
  projectsOfOffice,
  rolesOfProject,
  titlesOfProject,
  valuesOfProject,
} from './project/project.loader';
import { WORDS } from './history.words';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  project: projectByKey(db),
  projectRoles: rolesOfProject(db),
  projectTitles: titlesOfProject(db),
  projectIndicators: indicatorsOfProject(db),
  projectValues: valuesOfProject(db),
  projectHistory: historyLoader(db, 'funding', 'project', WORDS),
  projectsOfActor: projectsOfActor(db, cursors),
  projectsOfNetwork: projectsOfNetwork(db, cursors),
  projectsOfOffice: projectsOfOffice(db, cursors),
  projectsOfFund: projectsOfGiver(db, cursors, 'fund'),
  projectsOfProgramme: projectsOfGiver(db, cursors, 'programme'),
  grant: grantByKey(db),
  grants: grantsOfProject(db, cursors),
  grantTotal: grantTotalOfProject(db),
  figuresOfStatus: new FigureLoader(db, readStatuses),
  figuresOfGrants: new FigureLoader(db, readGrants),
  figuresOfCertainGrants: new FigureLoader(db, readCertainGrants),
  figuresOfNamed: new FigureLoader(db, readNamed),
  figuresOfCashYears: new FigureLoader(db, readCashYears),
  figuresOfCalls: new FigureLoader(db, readCalls),
  grantInstalments: instalmentsOfGrant(db),
  grantValues: valuesOfGrant(db),
  grantHistory: historyLoader(db, 'funding', 'grant', WORDS),
  ...programmeLists(db),
  ...fundLists(db),
  ...callLoaders(db, cursors),
  ...applicationLoaders(db, cursors),
});

export type FundingContext = RequestContext<ReturnType<typeof makeLoaders>>;
