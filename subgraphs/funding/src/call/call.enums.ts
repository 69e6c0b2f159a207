import { registerEnumType } from 'type-graphql';

export enum CallKind {
  COMPETITION = 'COMPETITION',
  CALL_FOR_IDEAS = 'CALL_FOR_IDEAS',
  EXTERNAL = 'EXTERNAL',
}
registerEnumType(CallKind, {
  name: 'CallKind',
  description: 'What a call is (Art des Aufrufs).',
  valuesConfig: {
    COMPETITION: { description: 'A competition of projects for money of a fund (Projektwettbewerb).' },
    CALL_FOR_IDEAS: { description: 'A call for ideas (Ideenaufruf).' },
    EXTERNAL: { description: 'A call of somebody outside the offices (externer Projektaufruf).' },
  },
});

export enum CallStatus {
  DRAFT = 'DRAFT',
  PUBLISHED = 'PUBLISHED',
  CLOSED = 'CLOSED',
  IN_SELECTION = 'IN_SELECTION',
  DECIDED = 'DECIDED',
  CANCELLED = 'CANCELLED',
}
registerEnumType(CallStatus, {
  name: 'CallStatus',
  description: 'Where a call stands in its life (Stand des Aufrufs).',
  valuesConfig: {
    DRAFT: { description: 'Being prepared (in Vorbereitung).' },
    PUBLISHED: { description: 'Made known; applications are taken (veröffentlicht).' },
    CLOSED: { description: 'Applications are taken no more (geschlossen).' },
    IN_SELECTION: { description: 'Among the applications is being selected (in Auswahl).' },
    DECIDED: { description: 'The selection stands (entschieden).' },
    CANCELLED: { description: 'Given up before a decision (abgebrochen).' },
  },
});

export enum CallRoleKind {
  ISSUER = 'ISSUER',
  PRINCIPAL = 'PRINCIPAL',
  COMPANION = 'COMPANION',
}
registerEnumType(CallRoleKind, {
  name: 'CallRoleKind',
  description: 'What an actor is in a call (Rolle im Aufruf).',
  valuesConfig: {
    ISSUER: { description: 'Issues the call (auslobende Stelle).' },
    PRINCIPAL: { description: 'In whose name it is issued (Auftraggeber).' },
    COMPANION: { description: 'Goes along with the selected and advises them (Begleitung).' },
  },
});

export enum YesNoUnknown {
  YES = 'YES',
  NO = 'NO',
  UNKNOWN = 'UNKNOWN',
}
registerEnumType(YesNoUnknown, {
  name: 'YesNoUnknown',
  description: 'Yes, no, or not stated.',
  valuesConfig: {
    YES: { description: 'Yes.' },
    NO: { description: 'No.' },
    UNKNOWN: { description: 'Not stated, which is not no.' },
  },
});

export enum CallOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  CLOSES_ASC = 'CLOSES_ASC',
  CLOSES_DESC = 'CLOSES_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
  BEST_MATCH = 'BEST_MATCH',
}
registerEnumType(CallOrder, {
  name: 'CallOrder',
  description: 'How a list of calls is sorted.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, as a German dictionary sorts.' },
    TITLE_DESC: { description: 'By title, backwards.' },
    CLOSES_ASC: { description: 'By the last day on which it may take applications; not stated last.' },
    CLOSES_DESC: { description: 'By the last day on which it may take applications, not stated first.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
    BEST_MATCH: { description: 'What fits the searched words best first; only with `search`.' },
  },
});
