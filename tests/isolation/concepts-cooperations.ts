import { giveContribution, giveRunningCooperation } from '../support/give-cooperations';
import type { Concept } from './concepts';

/** What belongs to cooperations. A contribution is seen by the offices of the parties and no further. */
export const COOPERATION_CONCEPTS: readonly Concept[] = [
  {
    name: 'Cooperation',
    type: 'Cooperation',
    isEntity: true,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED', 'NETWORK', 'PUBLIC'],
    subgraph: 'cooperations',
    one: 'cooperation',
    many: 'cooperations',
    title: 'title',
    orders: ['TITLE_ASC', 'TITLE_DESC', 'CREATED_ASC', 'CREATED_DESC', 'BEST_MATCH'],
    commonWord: 'Kooperation',
    give: (giver, office, { actors, ...wanted }) =>
      giveRunningCooperation(giver, office, { ...wanted, parties: actors }),
    filters: {
      search: ({ title }) => title,
      statuses: () => ['ACTIVE'],
      kinds: () => ['SPACE'],
      initiatedBy: () => ['COORDINATOR'],
      officeId: (_record, owner) => owner.id,
      actorId: (_record, _owner, actor) => actor.id,
      isBridge: () => 'UNKNOWN',
      crossesDistricts: () => 'UNKNOWN',
      agreedFromOn: () => '2024-05-08',
      agreedUntilOn: () => '2024-05-08',
      runsOn: () => '2024-05-08',
    },
  },
  {
    name: 'Contribution',
    type: 'Contribution',
    subgraph: 'cooperations',
    one: 'contribution',
    title: 'evidence',
    isEntity: false,
    levels: ['RESTRICTED', 'OFFICE', 'SHARED'],
    orders: [],
    give: (giver, office, wanted) => giveContribution(giver, office, wanted),
    filters: {},
  },
];
