import { registerEnumType } from 'type-graphql';

/** The words that rows and schema share. */
export enum EventKind {
  NETWORK_PLENARY = 'NETWORK_PLENARY',
  WORKING_GROUP_MEETING = 'WORKING_GROUP_MEETING',
  LUNCH = 'LUNCH',
  BUSINESS_ROUND = 'BUSINESS_ROUND',
  OPEN_YARDS_DAY = 'OPEN_YARDS_DAY',
  KIEZ_FESTIVAL = 'KIEZ_FESTIVAL',
  VOLUNTEER_DAY = 'VOLUNTEER_DAY',
  MATCH_MARKET = 'MATCH_MARKET',
  COUNCIL_SITTING = 'COUNCIL_SITTING',
  JURY_SITTING = 'JURY_SITTING',
  STEERING_ROUND = 'STEERING_ROUND',
  KIEZ_WORKSHOP = 'KIEZ_WORKSHOP',
  WORKSHOP = 'WORKSHOP',
  CONSULTATION_HOUR = 'CONSULTATION_HOUR',
  MEDIATION = 'MEDIATION',
  OTHER = 'OTHER',
}
registerEnumType(EventKind, {
  name: 'EventKind',
  description: 'What an event is (Veranstaltungsart).',
  valuesConfig: {
    NETWORK_PLENARY: { description: 'A plenary of a network (Netzwerkplenum).' },
    WORKING_GROUP_MEETING: { description: 'A meeting of a working group (AG-Treffen).' },
    LUNCH: { description: 'A lunch of the network (Netzwerk-Lunch).' },
    BUSINESS_ROUND: { description: 'A round of local businesses (Unternehmensrunde).' },
    OPEN_YARDS_DAY: { description: 'A day on which yards and workshops open (Tag der offenen Höfe).' },
    KIEZ_FESTIVAL: { description: 'A festival of the neighbourhood (Kiezfest).' },
    VOLUNTEER_DAY: { description: 'A day of volunteer work (Freiwilligentag).' },
    MATCH_MARKET: {
      description: 'A market at which partners find each other (Marktplatz „Gute Geschäfte“).',
    },
    COUNCIL_SITTING: { description: 'A sitting of the neighbourhood council (Quartiersratssitzung).' },
    JURY_SITTING: { description: 'A sitting of the action-fund jury (Sitzung der Aktionsfondsjury).' },
    STEERING_ROUND: { description: 'A steering round (Steuerungsrunde).' },
    KIEZ_WORKSHOP: { description: 'A workshop on the future of the neighbourhood (Kiezwerkstatt).' },
    WORKSHOP: { description: 'A workshop or course (Workshop).' },
    CONSULTATION_HOUR: { description: 'An hour open to anybody with a question (Sprechstunde).' },
    MEDIATION: { description: 'A mediation in a conflict (Mediation).' },
    OTHER: { description: 'Anything else (Sonstiges).' },
  },
});

export enum EventStatus {
  DRAFT = 'DRAFT',
  ANNOUNCED = 'ANNOUNCED',
  HELD = 'HELD',
  DOCUMENTED = 'DOCUMENTED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(EventStatus, {
  name: 'EventStatus',
  description: 'Where an event stands in its life (Stand).',
  valuesConfig: {
    DRAFT: { description: 'Being planned (Entwurf).' },
    ANNOUNCED: { description: 'Announced to those who see it (angekündigt).' },
    HELD: { description: 'It took place (durchgeführt).' },
    DOCUMENTED: { description: 'It took place and is summed up (dokumentiert).' },
    CANCELLED: { description: 'It does not take place; the record stays (abgesagt).' },
  },
});

export enum EventOrder {
  TIME_ASC = 'TIME_ASC',
  TIME_DESC = 'TIME_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  BEST_MATCH = 'BEST_MATCH',
}
registerEnumType(EventOrder, {
  name: 'EventOrder',
  description: 'How a list of events is sorted.',
  valuesConfig: {
    TIME_ASC: {
      description: 'By the first day on which it may be, then by the hour; an unknown hour comes first.',
    },
    TIME_DESC: { description: 'By time, backwards.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
    BEST_MATCH: { description: 'What fits the search best first; only with a search.' },
  },
});

export enum EventField {
  TIME = 'TIME',
  ATTENDANCE = 'ATTENDANCE',
}
registerEnumType(EventField, {
  name: 'EventField',
  description: 'A field of an event of which sources may state different values.',
  valuesConfig: {
    TIME: {
      description:
        'When it takes place, in EDTF (ISO 8601-2), or as instants with a slash between beginning and end where the hour is known (Zeit).',
    },
    ATTENDANCE: { description: 'How many people were there, as a whole number (Teilnehmende).' },
  },
});
