import type { MigrateOptions } from '@kiezgraph/kernel/db/migrate';
import type { Subgraph, SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';

/** The subgraphs in the order in which they are migrated and opened; the place gives the port in split mode. */
export const SUBGRAPHS = ['actors', 'cooperations', 'funding', 'events', 'reports'] as const;
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** Where a subgraph listens when it is a process of its own on this machine. */
export const portOf = (gatewayPort: number, name: SubgraphName): number =>
  gatewayPort + 11 + SUBGRAPHS.indexOf(name);

/** The migrations of all subgraphs by name. */
export const readMigrations = async (): Promise<MigrateOptions['subgraphs']> => {
  const found: Record<string, MigrateOptions['subgraphs'][string]> = {};
  for (const name of SUBGRAPHS) {
    const home = (await import(`@kiezgraph/${name}/migrations/index`)) as {
      migrations: MigrateOptions['subgraphs'][string];
    };
    found[name] = home.migrations;
  }
  return found;
};

/** Opens all subgraphs in this process; they ask each other in memory. */
export const openSubgraphs = async (
  options: Omit<SubgraphOptions, 'neighbours'>,
): Promise<Record<SubgraphName, Subgraph>> => {
  const opened: Partial<Record<string, Subgraph>> = {};
  const neighbours: SubgraphOptions['neighbours'] = name => {
    const neighbour = opened[name];
    if (!neighbour) throw new Error(`There is no subgraph ${name}.`);
    return neighbour;
  };
  // One after the other: the classes of type-graphql register in one place.
  for (const name of SUBGRAPHS) {
    const { openSubgraph } = (await import(`@kiezgraph/${name}/main`)) as {
      openSubgraph: (options: SubgraphOptions) => Promise<Subgraph>;
    };
    opened[name] = await openSubgraph({ ...options, neighbours });
  }
  return opened as Record<SubgraphName, Subgraph>;
};
