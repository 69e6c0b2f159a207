import { registerEnumType } from 'type-graphql';

export enum OutcomeKind {
  COOPERATION = 'COOPERATION',
  WORKING_GROUP = 'WORKING_GROUP',
  PROJECT_IDEA = 'PROJECT_IDEA',
  DECISION = 'DECISION',
  CONTACT = 'CONTACT',
  DONATION = 'DONATION',
  JOINT_EVENT = 'JOINT_EVENT',
  VOLUNTEER_WORK = 'VOLUNTEER_WORK',
  OTHER = 'OTHER',
}
registerEnumType(OutcomeKind, {
  name: 'OutcomeKind',
  description: 'What an event led to (Ergebnis).',
  valuesConfig: {
    COOPERATION: { description: 'A cooperation (Kooperation).' },
    WORKING_GROUP: { description: 'A working group (Arbeitsgruppe).' },
    PROJECT_IDEA: { description: 'An idea for a project (Projektidee).' },
    DECISION: { description: 'A decision (Beschluss).' },
    CONTACT: { description: 'People or organisations came to know each other (Kontakt).' },
    DONATION: { description: 'A donation (Spende).' },
    JOINT_EVENT: { description: 'A festival or other event organised together (gemeinsame Veranstaltung).' },
    VOLUNTEER_WORK: { description: 'Volunteer work (freiwilliges Engagement).' },
    OTHER: { description: 'Anything else (Sonstiges).' },
  },
});

/** The types of records that an outcome may have become. */
export const SUBJECT_TYPES = ['Cooperation', 'Project', 'WorkingGroup', 'Event'] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];
