import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { makeLoaders } from './context';
import { GrantEntity } from './grant/grant.entity';
import {
  ProjectEntity,
  ProjectIndicatorEntity,
  ProjectRoleEntity,
  ProjectTitleEntity,
} from './project/project.entity';
import { buildSchema } from './schema';

/** The subgraph of projects and grants. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned(
    {
      name: 'funding',
      buildSchema,
      entities: [ProjectEntity, ProjectRoleEntity, ProjectTitleEntity, ProjectIndicatorEntity, GrantEntity],
      makeLoaders,
    },
    options,
  );

if (require.main === module) runAsProcess('funding', openSubgraph);
