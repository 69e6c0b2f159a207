import { Project1700000300001 } from './funding-0001-project';

/** In the order in which they run; frozen once released. */
export const migrations = [Project1700000300001];
