import { LIST } from './list';
import { PANEL } from './panel';
import type { BenchQuestion } from './question';
import { REPORT } from './report';
import { TWO_HOP } from './two-hop';

export type { BenchQuestion } from './question';

/** From one hop to four domains. */
export const QUESTIONS: readonly BenchQuestion[] = [LIST, TWO_HOP, PANEL, REPORT];
