import { join } from 'node:path';
import type { MigrateOptions } from '../../kernel/src/db/migrate';

/** All subgraphs in the order in which they migrate. */
export const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'] as const;

type Home = { migrations: MigrateOptions['subgraphs'][string] };

/** Every subgraph's migrations; by path, for the global set-up knows no package names of ours. */
export const allMigrations = (): MigrateOptions['subgraphs'] =>
  Object.fromEntries(
    SUBGRAPHS.map(name => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const home = require(join(__dirname, `../../subgraphs/${name}/src/migrations/index.ts`)) as Home;
      return [name, home.migrations];
    }),
  );
