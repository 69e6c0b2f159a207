import { AS_OF } from './as-of';
import { CALL } from './call';
import { EXECUTORS } from './executors';
import { FIGURES } from './figures';
import { LIST } from './list';
import { NETWORK } from './network';
import { PANEL } from './panel';
import type { BenchQuestion } from './question';
import { REPORT } from './report';
import { SEARCH } from './search';
import { TWO_HOP } from './two-hop';

export type { BenchQuestion } from './question';

/** From one hop to four domains, then search, the record as of a day, and what is counted. */
export const QUESTIONS: readonly BenchQuestion[] = [
  LIST,
  TWO_HOP,
  PANEL,
  REPORT,
  SEARCH,
  AS_OF,
  NETWORK,
  CALL,
  EXECUTORS,
  FIGURES,
];
