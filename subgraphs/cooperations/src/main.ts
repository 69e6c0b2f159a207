import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { makeLoaders } from './context';
import { ContributionEntity } from './contribution/contribution.entity';
import { CooperationEntity, PartyEntity } from './cooperation/cooperation.entity';
import { buildSchema } from './schema';

/** The subgraph of cooperations. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned(
    {
      name: 'cooperations',
      buildSchema,
      entities: [CooperationEntity, PartyEntity, ContributionEntity],
      makeLoaders,
    },
    options,
  );

if (require.main === module) runAsProcess('cooperations', openSubgraph);
