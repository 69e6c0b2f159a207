import { registerEnumType } from 'type-graphql';

export enum CooperationStatus {
  PROPOSED = 'PROPOSED',
  DECLINED = 'DECLINED',
  AGREED = 'AGREED',
  ACTIVE = 'ACTIVE',
  DORMANT = 'DORMANT',
  FULFILLED = 'FULFILLED',
  ESTABLISHED = 'ESTABLISHED',
  BROKEN_OFF = 'BROKEN_OFF',
  ENDED = 'ENDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(CooperationStatus, {
  name: 'CooperationStatus',
  description: 'Where a cooperation stands, computed from what the offices of its parties said.',
  valuesConfig: {
    PROPOSED: { description: 'Not all offices of the parties have agreed to the terms (vorgeschlagen).' },
    DECLINED: { description: 'An office of a party declined the terms (abgelehnt).' },
    AGREED: { description: 'Every office of a party has agreed; it has not begun (vereinbart).' },
    ACTIVE: { description: 'It runs (laufend).' },
    DORMANT: { description: 'It rests for a while (ruhend).' },
    FULFILLED: {
      description: 'What was agreed has been given; it has at least one contribution (erfüllt).',
    },
    ESTABLISHED: { description: 'It runs on without the coordinator (verstetigt).' },
    BROKEN_OFF: { description: 'It failed, for a stated reason (abgebrochen).' },
    ENDED: { description: 'An office of a party ended it (beendet).' },
    WITHDRAWN: { description: 'The proposing office took it back (zurückgezogen).' },
  },
});

export enum CooperationKind {
  DONATION_MONEY = 'DONATION_MONEY',
  DONATION_IN_KIND = 'DONATION_IN_KIND',
  LOAN_EQUIPMENT = 'LOAN_EQUIPMENT',
  SPACE = 'SPACE',
  VOLUNTEER_DAY = 'VOLUNTEER_DAY',
  PRO_BONO = 'PRO_BONO',
  LECTURE = 'LECTURE',
  INTERNSHIP = 'INTERNSHIP',
  APPRENTICESHIP = 'APPRENTICESHIP',
  JOB = 'JOB',
  MICRO_JOB = 'MICRO_JOB',
  MENTORING = 'MENTORING',
  SPONSORSHIP_OF_PLACE = 'SPONSORSHIP_OF_PLACE',
  DISCOUNT = 'DISCOUNT',
  JOINT_EVENT = 'JOINT_EVENT',
  JOINT_ADVOCACY = 'JOINT_ADVOCACY',
  SPONSORING = 'SPONSORING',
  INTRODUCTION = 'INTRODUCTION',
}
registerEnumType(CooperationKind, {
  name: 'CooperationKind',
  description: 'What is given (Art der Kooperation).',
  valuesConfig: {
    DONATION_MONEY: { description: 'Money (Geldspende).' },
    DONATION_IN_KIND: { description: 'Things (Sachspende).' },
    LOAN_EQUIPMENT: { description: 'Equipment lent (Geräteverleih).' },
    SPACE: { description: 'Rooms or open space (Raum).' },
    VOLUNTEER_DAY: { description: 'A day of volunteering (Freiwilligentag).' },
    PRO_BONO: { description: 'Professional work for nothing (Pro bono).' },
    LECTURE: { description: 'A lecture or lesson (Vortrag).' },
    INTERNSHIP: { description: 'An internship (Praktikum).' },
    APPRENTICESHIP: { description: 'An apprenticeship (Ausbildungsplatz).' },
    JOB: { description: 'A job (Arbeitsplatz).' },
    MICRO_JOB: { description: 'A small job (Minijob).' },
    MENTORING: { description: 'Mentoring (Patenschaft für Personen).' },
    SPONSORSHIP_OF_PLACE: { description: 'Care for a place (Patenschaft für Orte).' },
    DISCOUNT: { description: 'A lower price (Vergünstigung).' },
    JOINT_EVENT: { description: 'An event held together (gemeinsame Veranstaltung).' },
    JOINT_ADVOCACY: { description: 'Speaking up together (gemeinsame Interessenvertretung).' },
    SPONSORING: { description: 'Money for publicity (Sponsoring).' },
    INTRODUCTION: { description: 'An introduction to somebody (Kontaktvermittlung).' },
  },
});

export enum CooperationInitiator {
  COORDINATOR = 'COORDINATOR',
  BUSINESS = 'BUSINESS',
  SOCIAL_ORGANISATION = 'SOCIAL_ORGANISATION',
}
registerEnumType(CooperationInitiator, {
  name: 'CooperationInitiator',
  description: 'Who started a cooperation; the share of self-started ones shows empowerment.',
  valuesConfig: {
    COORDINATOR: { description: 'The office (Koordination).' },
    BUSINESS: { description: 'A business (Unternehmen).' },
    SOCIAL_ORGANISATION: { description: 'A social organisation (soziale Organisation).' },
  },
});

export enum PartyRole {
  GIVER = 'GIVER',
  RECEIVER = 'RECEIVER',
  BOTH = 'BOTH',
  ENABLER = 'ENABLER',
  BROKER = 'BROKER',
}
registerEnumType(PartyRole, {
  name: 'PartyRole',
  description: 'What a party does in a cooperation.',
  valuesConfig: {
    GIVER: { description: 'Gives (gibt).' },
    RECEIVER: { description: 'Receives (empfängt).' },
    BOTH: { description: 'Gives and receives.' },
    ENABLER: { description: 'Makes it possible (ermöglicht).' },
    BROKER: { description: 'Brought the parties together (vermittelt).' },
  },
});

export enum CooperationOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  BEST_MATCH = 'BEST_MATCH',
}
registerEnumType(CooperationOrder, {
  name: 'CooperationOrder',
  description: 'How a list of cooperations is sorted.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, as a German dictionary sorts.' },
    TITLE_DESC: { description: 'By title, backwards.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
    BEST_MATCH: { description: 'What fits the words searched for best first; only with `search`.' },
  },
});
