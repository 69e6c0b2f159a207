import { registerEnumType } from 'type-graphql';

export enum ProjectStatus {
  PLANNED = 'PLANNED',
  SUBMITTED = 'SUBMITTED',
  RUNNING = 'RUNNING',
  ENDED = 'ENDED',
  WITHDRAWN = 'WITHDRAWN',
}
registerEnumType(ProjectStatus, {
  name: 'ProjectStatus',
  description: 'Where a project stands in its life (Projektstand).',
  valuesConfig: {
    PLANNED: { description: 'Being prepared by its office (in Planung).' },
    SUBMITTED: { description: 'Handed in, and so open to the oversight of its district (eingereicht).' },
    RUNNING: { description: 'Being carried out (laufend).' },
    ENDED: { description: 'Carried out (beendet).' },
    WITHDRAWN: { description: 'Given up before it began (zurückgezogen).' },
  },
});

export enum ProjectRoleKind {
  CARRIER = 'CARRIER',
  EXECUTOR = 'EXECUTOR',
  FUNDER = 'FUNDER',
  PARTNER = 'PARTNER',
  SUPPORTER = 'SUPPORTER',
}
registerEnumType(ProjectRoleKind, {
  name: 'ProjectRoleKind',
  description: 'What an actor is in a project (Rolle im Projekt).',
  valuesConfig: {
    CARRIER: { description: 'Answers for the project and for the money (Träger).' },
    EXECUTOR: { description: 'Carries the project out; need not be its carrier (durchführend).' },
    FUNDER: { description: 'Gives money (fördernd).' },
    PARTNER: { description: 'Works along (Partner).' },
    SUPPORTER: { description: 'Stands behind the project (unterstützend).' },
  },
});

export enum ProjectOrder {
  TITLE_ASC = 'TITLE_ASC',
  TITLE_DESC = 'TITLE_DESC',
  BEGIN_ASC = 'BEGIN_ASC',
  BEGIN_DESC = 'BEGIN_DESC',
  CREATED_ASC = 'CREATED_ASC',
  CREATED_DESC = 'CREATED_DESC',
}
registerEnumType(ProjectOrder, {
  name: 'ProjectOrder',
  description: 'How a list of projects is sorted.',
  valuesConfig: {
    TITLE_ASC: { description: 'By title, as a German dictionary sorts.' },
    TITLE_DESC: { description: 'By title, backwards.' },
    BEGIN_ASC: {
      description: 'By the earliest day on which the stated period may begin; an open begin first.',
    },
    BEGIN_DESC: { description: 'By the earliest day on which the stated period may begin, latest first.' },
    CREATED_ASC: { description: 'Oldest entry first.' },
    CREATED_DESC: { description: 'Newest entry first.' },
  },
});
