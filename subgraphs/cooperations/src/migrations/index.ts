import { Cooperation1700000200001 } from './cooperations-0001-cooperation';

/** In the order in which they run; frozen once released. */
export const migrations = [Cooperation1700000200001];
