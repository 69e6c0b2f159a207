import type { Logger } from 'pino';
import type { CursorSeal } from '../graphql/connection';
import type { OfficeDatabase } from '../db/office-database';
import type { HomeQuestions } from './home-questions';

/** What one request carries, handed over by hand. `L` are the subgraph's loaders. */
export interface RequestContext<L = unknown> {
  readonly db: OfficeDatabase;
  readonly loaders: L;
  readonly cursors: CursorSeal;
  /** After an act, nothing read before counts any more. */
  readonly readAnew: () => void;
  /** Questions to the home of a foreign record, with the caller's own token. */
  readonly home: HomeQuestions;
  readonly correlation: string;
  readonly logger: Logger;
}
