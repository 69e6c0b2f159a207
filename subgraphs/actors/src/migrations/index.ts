import { Actor1700000100001 } from './actors-0001-actor';

/** In the order in which they run; frozen once released. */
export const migrations = [Actor1700000100001];
