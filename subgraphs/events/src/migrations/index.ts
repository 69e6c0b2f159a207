import { Event1700000400001 } from './events-0001-event';

/** In the order in which they run; frozen once released. */
export const migrations = [Event1700000400001];
