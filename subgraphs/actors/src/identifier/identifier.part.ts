import type { PartKind } from '../actor/actor-part';
import { ActorIdentifierEntity } from './identifier.entity';

/** Identifiers as parts of an actor. */
export const IDENTIFIER: PartKind<ActorIdentifierEntity> = {
  entity: ActorIdentifierEntity,
  type: 'ActorIdentifier',
  field: 'identifierId',
  word: 'Das Kennzeichen',
  most: 50,
};
