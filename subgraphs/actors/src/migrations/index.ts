import { Actor1700000100001 } from './actors-0001-actor';
import { ActorProfile1700000100002 } from './actors-0002-profile';
import { Contact1700000100003 } from './actors-0003-contact';
import { Network1700000100004 } from './actors-0004-network';
import { PremisesSurvey1700000100006 } from './actors-0006-survey';
import { PartIndexes1700000100010 } from './actors-0010-part-indexes';
import { NameSource1700000100012 } from './actors-0012-name-source';
import { ActorFilters1700000100013 } from './actors-0013-filters';
import { Hidden1700000100016 } from './actors-0016-hidden';
import { NamedContacts1700000100017 } from './actors-0017-named-contacts';

/** In the order in which they run; frozen once released. */
export const migrations = [
  Actor1700000100001,
  ActorProfile1700000100002,
  Contact1700000100003,
  Network1700000100004,
  PremisesSurvey1700000100006,
  PartIndexes1700000100010,
  NameSource1700000100012,
  ActorFilters1700000100013,
  Hidden1700000100016,
  NamedContacts1700000100017,
];
