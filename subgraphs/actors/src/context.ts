import type { OfficeDatabase } from '@kiezgraph/kernel/db/office-database';
import { historyLoader } from '@kiezgraph/kernel/graphql/change';
import type { CursorSeal } from '@kiezgraph/kernel/graphql/connection';
import type { RequestContext } from '@kiezgraph/kernel/server/context';
import { actorByKey, actorsBelow } from './actor/actor.loader';
import { makeProfileLoaders } from './actor/profile.loader';
import { makeContactLoaders } from './contact/contact.loader';
import { membershipByKey, membersOfOffice } from './membership/membership.loader';
import { WORDS } from './history.words';
import { makeNetworkLoaders } from './network/network.loader';
import { registerHistories } from './register/register-history.loader';
import { makeRegisterLoaders } from './register/register.loader';
import { makeSurveyLoaders } from './survey/survey.loader';

/** The loaders of one request. */
export const makeLoaders = (db: OfficeDatabase, cursors: CursorSeal) => ({
  ...makeRegisterLoaders(db),
  ...registerHistories(db),
  ...makeProfileLoaders(db, cursors),
  ...makeNetworkLoaders(db, cursors),
  ...makeContactLoaders(db, cursors),
  ...makeSurveyLoaders(db, cursors),
  actor: actorByKey(db),
  actorHistory: historyLoader(db, 'actors', 'actor', WORDS),
  actorsOfOffice: actorsBelow(db, cursors, 'office_id'),
  actorsOfArea: actorsBelow(db, cursors, 'area_id'),
  membership: membershipByKey(db),
  membershipHistory: historyLoader(db, 'register', 'membership', WORDS),
  members: membersOfOffice(db),
  cursors,
});

export type ActorsContext = RequestContext<ReturnType<typeof makeLoaders>>;
