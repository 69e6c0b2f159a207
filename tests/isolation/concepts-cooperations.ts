import { giveContribution } from '../support/give-cooperations';
import type { Concept } from './concepts';

/** What belongs to cooperations. A contribution is seen by the offices of the parties and no further. */
export const COOPERATION_CONCEPTS: readonly Concept[] = [
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
