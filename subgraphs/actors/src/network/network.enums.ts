import { registerEnumType } from 'type-graphql';

export enum NetworkKind {
  KIEZ_NETWORK = 'KIEZ_NETWORK',
  BUSINESS_PLATFORM = 'BUSINESS_PLATFORM',
  CARRIER_ROUND = 'CARRIER_ROUND',
  TOPIC_NETWORK = 'TOPIC_NETWORK',
  OTHER = 'OTHER',
}
registerEnumType(NetworkKind, {
  name: 'NetworkKind',
  description: 'What a network is (Netzwerkart).',
  valuesConfig: {
    KIEZ_NETWORK: { description: 'Businesses and social organisations of a neighbourhood (Kieznetzwerk).' },
    BUSINESS_PLATFORM: { description: 'The businesses of a neighbourhood (Gewerbeplattform).' },
    CARRIER_ROUND: { description: 'The social organisations of a neighbourhood (Trägerrunde).' },
    TOPIC_NETWORK: { description: 'Whoever works on one topic (Fachnetzwerk).' },
    OTHER: { description: 'Something else (Sonstiges).' },
  },
});

export enum NetworkStatus {
  ACTIVE = 'ACTIVE',
  ENDED = 'ENDED',
}
registerEnumType(NetworkStatus, {
  name: 'NetworkStatus',
  description: 'Where a network stands.',
  valuesConfig: {
    ACTIVE: { description: 'It exists (aktiv).' },
    ENDED: { description: 'It has ended, at a time that may be unknown (beendet).' },
  },
});

export enum NetworkRoleKind {
  INITIATOR = 'INITIATOR',
  PARTNER = 'PARTNER',
  SUPPORTER = 'SUPPORTER',
  COORDINATOR = 'COORDINATOR',
  STEERING = 'STEERING',
}
registerEnumType(NetworkRoleKind, {
  name: 'NetworkRoleKind',
  description: 'What an actor is to a network; a role is no membership (Rolle im Netzwerk).',
  valuesConfig: {
    INITIATOR: { description: 'Started it (Initiator).' },
    PARTNER: { description: 'Works with it (Partner).' },
    SUPPORTER: { description: 'Supports it, with money or otherwise (Förderer).' },
    COORDINATOR: { description: 'Coordinates it (Koordination).' },
    STEERING: { description: 'Sits in its steering circle (Steuerungskreis).' },
  },
});

/** What a row of network_part says; a membership is no role of the public enum. */
export type NetworkPartRole = 'MEMBER' | NetworkRoleKind;

export enum MembershipAnswer {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(MembershipAnswer, {
  name: 'MembershipAnswer',
  description: 'Whether somebody with a role in a network is also its member.',
  valuesConfig: {
    YES: { description: 'It is named as a member.' },
    NO: { description: 'It is not among the members, and their list is complete.' },
    UNKNOWN: { description: 'It is not among the members, but their list is open.' },
  },
});

export enum NetworkValueField {
  FOUNDED = 'FOUNDED',
  IDEA_SINCE = 'IDEA_SINCE',
  PLENARIES_PER_YEAR = 'PLENARIES_PER_YEAR',
  BUSINESS_ROUNDS_PER_YEAR = 'BUSINESS_ROUNDS_PER_YEAR',
}
registerEnumType(NetworkValueField, {
  name: 'NetworkValueField',
  description: 'Fields of a network of which several sources may say something.',
  valuesConfig: {
    FOUNDED: { description: 'When it was founded.' },
    IDEA_SINCE: { description: 'Since when the idea existed.' },
    PLENARIES_PER_YEAR: { description: 'How many large meetings a year are aimed at.' },
    BUSINESS_ROUNDS_PER_YEAR: { description: 'How many business rounds a year are aimed at.' },
  },
});

export enum NetworkOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  BEST_MATCH = 'BEST_MATCH',
}
registerEnumType(NetworkOrder, {
  name: 'NetworkOrder',
  description: 'How a list of networks is sorted.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, as a German dictionary sorts.' },
    TITLE_DESC: { description: 'By title, backwards.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
    BEST_MATCH: { description: 'What fits the words searched for best first; only with `search`.' },
  },
});
