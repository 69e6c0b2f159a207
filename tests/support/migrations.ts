import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrateOptions } from '../../kernel/src/db/migrate';

/** All subgraphs in the order in which they migrate. */
export const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

const root = join(__dirname, '../..');

const isThere = (path: string): boolean => existsSync(join(root, path));

/** The subgraphs that stand. */
export const standing = SUBGRAPHS.filter(name => isThere(`subgraphs/${name}/src/main.ts`));

/** Every subgraph's migrations; by path, for the global set-up knows no package names of ours. */
export const allMigrations = (): MigrateOptions['subgraphs'] =>
  Object.fromEntries(
    SUBGRAPHS.map(name => {
      const path = `subgraphs/${name}/src/migrations/index.ts`;
      // eslint-disable-next-line @typescript-eslint/no-require-imports
      const home = isThere(path) ? (require(join(root, path)) as { migrations: [] }) : { migrations: [] };
      return [name, home.migrations];
    }),
  );
