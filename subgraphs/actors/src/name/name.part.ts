import type { PartKind } from '../actor/actor-part';
import { ActorNameEntity } from './name.entity';

/** Names as parts of an actor; more than 200 nobody ever had. */
export const NAME: PartKind<ActorNameEntity> = {
  entity: ActorNameEntity,
  type: 'ActorName',
  field: 'nameId',
  word: 'Der Name',
  most: 200,
};
