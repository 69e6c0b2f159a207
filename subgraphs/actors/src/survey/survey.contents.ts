import type { ActorsContext } from '../context';
import { shownProject } from '../foreign/project.reference';
import { SurveyActsResolver } from './survey-acts.resolver';
import { SurveyRightsResolver } from './survey-rights.resolver';
import { SurveyResolver } from './survey.resolver';
import { OfficeSurveysResolver, ProjectSurveysResolver } from './surveys-below.resolver';

/** What the subgraph answers about surveys of premises, for its table of contents. */
export const SURVEY_RESOLVERS = [
  SurveyResolver,
  SurveyRightsResolver,
  SurveyActsResolver,
  OfficeSurveysResolver,
  ProjectSurveysResolver,
];

/** A project is known here by its reference only. */
export const SURVEY_REFERENCES = {
  Project: ({ ref }: { readonly ref?: string }, { home }: ActorsContext) =>
    ref === undefined ? null : shownProject(home, ref),
};
