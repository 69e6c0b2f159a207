import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { findByKeys } from '@kiezgraph/kernel/db/rows';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal, PageInput } from '@kiezgraph/kernel/graphql/connection';
import { refOf, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { PageLoader } from '@kiezgraph/kernel/graphql/page-loader';
import DataLoader from 'dataloader';
import { PremisesSurveyEntity } from './survey.entity';
import { readSurveysOfOffices, readSurveysOfProjects } from './survey.repository';
import { WORDS } from '../history.words';

/** The loaders of surveys of premises. */
export const makeSurveyLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  survey: new DataLoader<RecordKey, PremisesSurveyEntity | null, string>(
    keys => db.read(em => findByKeys<PremisesSurveyEntity>(em, PremisesSurveyEntity, keys)),
    { cacheKeyFn: refOf },
  ),
  surveyHistory: historyLoader(db, 'actors', 'premises_survey', WORDS),
  surveysOfProject: new PageLoader<RecordKey, PageInput, PremisesSurveyEntity>(
    db,
    refOf,
    (em, projects, page) => readSurveysOfProjects(em, cursors, projects, page),
  ),
  surveysOfOffice: new PageLoader<number, PageInput, PremisesSurveyEntity>(db, String, (em, offices, page) =>
    readSurveysOfOffices(em, cursors, offices, page),
  ),
});
