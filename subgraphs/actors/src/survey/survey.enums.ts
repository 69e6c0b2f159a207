import { registerEnumType } from 'type-graphql';

/** In the order in which a survey goes on. */
export enum SurveyCount {
  UNITS_SURVEYED = 'UNITS_SURVEYED',
  BUSINESSES_FOUND = 'BUSINESSES_FOUND',
  VISITED = 'VISITED',
  JOINED = 'JOINED',
}
registerEnumType(SurveyCount, {
  name: 'SurveyCount',
  description: 'What a survey of premises counts.',
  valuesConfig: {
    UNITS_SURVEYED: { description: 'Premises looked at (Einheiten).' },
    BUSINESSES_FOUND: { description: 'Businesses found in them (Gewerbe).' },
    VISITED: { description: 'Businesses visited or spoken to (besucht).' },
    JOINED: { description: 'Businesses that joined (mitgemacht).' },
  },
});

export enum PremisesSurveyOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  BEGIN_ASC = 'BEGIN_ASC',
  BEGIN_DESC = 'BEGIN_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
}
registerEnumType(PremisesSurveyOrder, {
  name: 'PremisesSurveyOrder',
  description: 'How a list of surveys of premises is sorted.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, as a German dictionary sorts.' },
    TITLE_DESC: { description: 'By title, backwards.' },
    BEGIN_ASC: { description: 'Whose period may begin first.' },
    BEGIN_DESC: { description: 'Whose period may begin last.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
  },
});
