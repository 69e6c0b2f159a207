import { registerEnumType } from 'type-graphql';

export enum ApplicationStatus {
  DRAFT = 'DRAFT',
  SUBMITTED = 'SUBMITTED',
  FORMALLY_OK = 'FORMALLY_OK',
  FORMALLY_REJECTED = 'FORMALLY_REJECTED',
  EXPERT_OPINION = 'EXPERT_OPINION',
  SELECTED = 'SELECTED',
  RESERVE = 'RESERVE',
  NOT_SELECTED = 'NOT_SELECTED',
  WITHDRAWN = 'WITHDRAWN',
  DROPPED_OUT = 'DROPPED_OUT',
}
registerEnumType(ApplicationStatus, {
  name: 'ApplicationStatus',
  description: 'Where an application stands (Stand der Bewerbung).',
  valuesConfig: {
    DRAFT: { description: 'Written down, not submitted (Entwurf).' },
    SUBMITTED: { description: 'Submitted (eingereicht).' },
    FORMALLY_OK: { description: 'Passed the formal check (formal geprüft).' },
    FORMALLY_REJECTED: { description: 'Failed the formal check by a rule (formal abgelehnt).' },
    EXPERT_OPINION: { description: 'Lies with the experts (fachliche Stellungnahme).' },
    SELECTED: { description: 'Selected (ausgewählt).' },
    RESERVE: { description: 'Moves up when a place is freed (Nachrücker).' },
    NOT_SELECTED: { description: 'Not selected (nicht ausgewählt).' },
    WITHDRAWN: { description: 'Withdrawn; before the decision this frees the place (zurückgezogen).' },
    DROPPED_OUT: {
      description: 'Selected and gone after the decision; this frees no place (ausgeschieden).',
    },
  },
});

export enum FormalCheck {
  OK = 'OK',
  REJECTED = 'REJECTED',
}
registerEnumType(FormalCheck, {
  name: 'FormalCheck',
  description: 'What the formal check finds (formale Prüfung).',
  valuesConfig: {
    OK: { description: 'The application keeps the rules of the call.' },
    REJECTED: { description: 'The application breaks a rule of the call.' },
  },
});
