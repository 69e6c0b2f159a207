import { registerEnumType } from 'type-graphql';

export enum FieldOfAction {
  INTEGRATION_NEIGHBOURHOOD = 'INTEGRATION_NEIGHBOURHOOD',
  EDUCATION = 'EDUCATION',
  PUBLIC_SPACE = 'PUBLIC_SPACE',
  HEALTH_EXERCISE = 'HEALTH_EXERCISE',
  PARTICIPATION_NETWORKING_COOPERATION = 'PARTICIPATION_NETWORKING_COOPERATION',
  CLIMATE = 'CLIMATE',
}
registerEnumType(FieldOfAction, {
  name: 'FieldOfAction',
  description: 'A field of action of the programme (Handlungsfeld).',
  valuesConfig: {
    INTEGRATION_NEIGHBOURHOOD: {
      description: 'Integration and neighbourhood (Integration & Nachbarschaft).',
    },
    EDUCATION: { description: 'Education (Bildung).' },
    PUBLIC_SPACE: { description: 'Public space (Öffentlicher Raum).' },
    HEALTH_EXERCISE: { description: 'Health and exercise (Gesundheit & Bewegung).' },
    PARTICIPATION_NETWORKING_COOPERATION: {
      description: 'Participation, networking and cooperation (Beteiligung, Vernetzung & Kooperation).',
    },
    CLIMATE: { description: 'Climate, which runs across all others (Klima).' },
  },
});

export enum ProjectGoalTag {
  SELF_ORGANISATION = 'SELF_ORGANISATION',
  PLACES_AND_INFRASTRUCTURE = 'PLACES_AND_INFRASTRUCTURE',
  SHARED_RESPONSIBILITY = 'SHARED_RESPONSIBILITY',
  CROSS_SECTOR_COOPERATION = 'CROSS_SECTOR_COOPERATION',
}
registerEnumType(ProjectGoalTag, {
  name: 'ProjectGoalTag',
  description: 'A goal of the network that a project serves (Ziel).',
  valuesConfig: {
    SELF_ORGANISATION: {
      description: 'Support of associations, initiatives and bodies in which people organise themselves.',
    },
    PLACES_AND_INFRASTRUCTURE: {
      description: 'Places and local infrastructure for activities of the quarter.',
    },
    SHARED_RESPONSIBILITY: {
      description: '(Municipal) companies and institutions taking responsibility for the quarter.',
    },
    CROSS_SECTOR_COOPERATION: {
      description: 'Cooperation across departments and sectors of the administration.',
    },
  },
});
