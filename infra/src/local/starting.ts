import type { Config } from '@kiezgraph/kernel/config';
import type { Secrets } from '@kiezgraph/kernel/secrets';
import type { Progress } from './progress';
import type { Shutdown } from './shutdown';

/** What every step of a start is handed. */
export interface Starting {
  config: Config;
  secrets: Secrets;
  progress: Progress;
  shutdown: Shutdown;
}
