import { registerEnumType } from 'type-graphql';

export enum ActorRelationKind {
  OPERATES = 'OPERATES',
  PARENT_OF = 'PARENT_OF',
  MEMBER_OF_UMBRELLA = 'MEMBER_OF_UMBRELLA',
  SUCCESSOR_OF = 'SUCCESSOR_OF',
}
registerEnumType(ActorRelationKind, {
  name: 'ActorRelationKind',
  description: 'What one actor is to another; read from the first to the second.',
  valuesConfig: {
    OPERATES: { description: 'Runs the other, such as an association its facility (betreibt).' },
    PARENT_OF: { description: 'Holds the other as a part or subsidiary (Mutterorganisation).' },
    MEMBER_OF_UMBRELLA: {
      description: 'Belongs to the other, an umbrella association (Mitglied im Dachverband).',
    },
    SUCCESSOR_OF: { description: 'Has taken the place of the other (Rechtsnachfolge).' },
  },
});

export enum RelationDirection {
  OUTGOING = 'OUTGOING',
  INCOMING = 'INCOMING',
}
registerEnumType(RelationDirection, {
  name: 'RelationDirection',
  description: 'On which side of a relation an actor stands.',
  valuesConfig: {
    OUTGOING: { description: 'It is the first: it operates, holds, belongs or succeeds.' },
    INCOMING: { description: 'It is the second: it is operated, held, belonged to or succeeded.' },
  },
});
