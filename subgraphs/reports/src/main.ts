import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { makeLoaders } from './context';
import { buildSchema } from './schema';

/** The subgraph of the cross-domain questions: reads the tables of the others under their policies, writes nothing. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned({ name: 'reports', buildSchema, entities: [], makeLoaders }, options);

if (require.main === module) runAsProcess('reports', openSubgraph);
