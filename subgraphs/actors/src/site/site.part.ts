import type { PartKind } from '../actor/actor-part';
import { ActorSiteEntity } from './site.entity';

/** Sites as parts of an actor. */
export const SITE: PartKind<ActorSiteEntity> = {
  entity: ActorSiteEntity,
  type: 'ActorSite',
  field: 'siteId',
  word: 'Der Standort',
  most: 100,
};
