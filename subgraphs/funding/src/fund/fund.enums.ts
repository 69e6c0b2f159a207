import { registerEnumType } from 'type-graphql';

export enum FundKind {
  ACTION_FUND = 'ACTION_FUND',
  PROJECT_FUND = 'PROJECT_FUND',
  BUILDING_FUND = 'BUILDING_FUND',
  NETWORK_FUND = 'NETWORK_FUND',
  QUARTER_FUND_1 = 'QUARTER_FUND_1',
  QUARTER_FUND_2 = 'QUARTER_FUND_2',
  QUARTER_FUND_3 = 'QUARTER_FUND_3',
  QUARTER_FUND_4 = 'QUARTER_FUND_4',
  OTHER = 'OTHER',
}
registerEnumType(FundKind, {
  name: 'FundKind',
  description: 'What a fund is for (Fondsart).',
  valuesConfig: {
    ACTION_FUND: { description: 'Small actions of residents (Aktionsfonds).' },
    PROJECT_FUND: { description: 'Projects over several years (Projektfonds).' },
    BUILDING_FUND: { description: 'Buildings and places (Baufonds).' },
    NETWORK_FUND: { description: 'Projects of several areas (Netzwerkfonds).' },
    QUARTER_FUND_1: { description: 'The smallest fund until 2013 (Quartiersfonds 1, QF1).' },
    QUARTER_FUND_2: { description: 'The second fund until 2013 (Quartiersfonds 2, QF2).' },
    QUARTER_FUND_3: { description: 'The third fund until 2013 (Quartiersfonds 3, QF3).' },
    QUARTER_FUND_4: { description: 'The largest fund until 2013 (Quartiersfonds 4, QF4).' },
    OTHER: { description: 'Another fund.' },
  },
});

export enum FundDecider {
  JURY = 'JURY',
  COMPETITION = 'COMPETITION',
  STEERING_ROUND = 'STEERING_ROUND',
  EXTENDED_STEERING_ROUND = 'EXTENDED_STEERING_ROUND',
  COUNCIL = 'COUNCIL',
  DISTRICT = 'DISTRICT',
  DISTRICTS = 'DISTRICTS',
  SENATE = 'SENATE',
}
registerEnumType(FundDecider, {
  name: 'FundDecider',
  description: 'Who takes a step of the decision about the money of a fund (entscheidende Stelle).',
  valuesConfig: {
    JURY: { description: 'The elected jury (Aktionsfondsjury).' },
    COMPETITION: { description: 'A competition of projects (Projektwettbewerb).' },
    STEERING_ROUND: { description: 'The steering round (Steuerungsrunde).' },
    EXTENDED_STEERING_ROUND: { description: 'The extended steering round (erweiterte Steuerungsrunde).' },
    COUNCIL: { description: 'The elected council of the area (Quartiersrat).' },
    DISTRICT: { description: 'The district (Bezirksamt).' },
    DISTRICTS: { description: 'The districts together (Bezirke).' },
    SENATE: { description: 'The Senate department (Senatsverwaltung).' },
  },
});
