import { registerEnumType } from 'type-graphql';

export enum ActorKind {
  BUSINESS = 'BUSINESS',
  SOLE_TRADER = 'SOLE_TRADER',
  NONPROFIT = 'NONPROFIT',
  FACILITY = 'FACILITY',
  EDUCATION = 'EDUCATION',
  RELIGIOUS = 'RELIGIOUS',
  HOUSING_COMPANY = 'HOUSING_COMPANY',
  FOUNDATION = 'FOUNDATION',
  PUBLIC_AUTHORITY = 'PUBLIC_AUTHORITY',
  MUNICIPALITY = 'MUNICIPALITY',
  ASSOCIATION = 'ASSOCIATION',
  HEALTH_INSURER = 'HEALTH_INSURER',
  INITIATIVE = 'INITIATIVE',
  PLANNING_OFFICE = 'PLANNING_OFFICE',
  MEDIA = 'MEDIA',
}
registerEnumType(ActorKind, {
  name: 'ActorKind',
  description: 'What an actor is (Akteursart).',
  valuesConfig: {
    BUSINESS: { description: 'A business (Unternehmen).' },
    SOLE_TRADER: { description: 'A person trading alone (Einzelunternehmen).' },
    NONPROFIT: { description: 'A non-profit organisation (gemeinnützige Organisation).' },
    FACILITY: { description: 'A facility, which somebody else operates (Einrichtung).' },
    EDUCATION: { description: 'A school, nursery or other place of learning (Bildungseinrichtung).' },
    RELIGIOUS: { description: 'A religious community (Religionsgemeinschaft).' },
    HOUSING_COMPANY: { description: 'A housing company (Wohnungsunternehmen).' },
    FOUNDATION: { description: 'A foundation (Stiftung).' },
    PUBLIC_AUTHORITY: { description: 'A public authority (Behörde).' },
    MUNICIPALITY: { description: 'A municipality (Kommune).' },
    ASSOCIATION: { description: 'An umbrella association (Verband).' },
    HEALTH_INSURER: { description: 'A health insurer (Krankenkasse).' },
    INITIATIVE: { description: 'An initiative without a legal form (Initiative).' },
    PLANNING_OFFICE: { description: 'A planning office (Planungsbüro).' },
    MEDIA: { description: 'A medium (Medium).' },
  },
});

export enum ActorOrder {
  NAME_ASC = 'NAME_ASC',
  NAME_DESC = 'NAME_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  BEST_MATCH = 'BEST_MATCH',
}
registerEnumType(ActorOrder, {
  name: 'ActorOrder',
  description: 'How a list of actors is sorted.',
  valuesConfig: {
    NAME_ASC: { description: 'By name, as a German dictionary sorts.' },
    NAME_DESC: { description: 'By name, backwards.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
    BEST_MATCH: { description: 'What fits the words searched for best first; only with `search`.' },
  },
});
