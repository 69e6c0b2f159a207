import { registerEnumType } from 'type-graphql';

/** As the subgraph actors has it; composing the graph fails where the two differ. */
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

/** The official term of a kind, for messages. */
export const GERMAN_KIND: Readonly<Record<ActorKind, string>> = {
  BUSINESS: 'Unternehmen',
  SOLE_TRADER: 'Einzelunternehmen',
  NONPROFIT: 'gemeinnützige Organisation',
  FACILITY: 'Einrichtung',
  EDUCATION: 'Bildungseinrichtung',
  RELIGIOUS: 'Religionsgemeinschaft',
  HOUSING_COMPANY: 'Wohnungsunternehmen',
  FOUNDATION: 'Stiftung',
  PUBLIC_AUTHORITY: 'Behörde',
  MUNICIPALITY: 'Kommune',
  ASSOCIATION: 'Verband',
  HEALTH_INSURER: 'Krankenkasse',
  INITIATIVE: 'Initiative',
  PLANNING_OFFICE: 'Planungsbüro',
  MEDIA: 'Medium',
};
