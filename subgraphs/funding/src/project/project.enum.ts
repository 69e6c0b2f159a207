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
  BEST_MATCH = 'BEST_MATCH',
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
    BEST_MATCH: { description: 'What fits the words searched for best first; only with `search`.' },
  },
});

export enum RoleStatement {
  NAMED = 'NAMED',
  NOBODY = 'NOBODY',
  NOT_STATED = 'NOT_STATED',
}
registerEnumType(RoleStatement, {
  name: 'RoleStatement',
  description: 'What is stated of a role in a project.',
  valuesConfig: {
    NAMED: { description: 'Somebody whom the viewer sees is named in it (benannt).' },
    NOBODY: { description: 'It is stated that nobody has it (niemand).' },
    NOT_STATED: { description: 'Nothing is stated, or nothing that the viewer sees (nicht angegeben).' },
  },
});

/** The fields of a project of which several sources may state values. */
export enum ProjectField {
  PERIOD = 'PERIOD',
}
registerEnumType(ProjectField, {
  name: 'ProjectField',
  description: 'A field of a project of which sources may state different values.',
  valuesConfig: { PERIOD: { description: 'From when to when, in EDTF (ISO 8601-2) (Laufzeit).' } },
});
