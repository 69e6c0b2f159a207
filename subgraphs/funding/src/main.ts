import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { ApplicationEntity } from './application/application.entity';
import { CallEntity } from './call/call.entity';
import { makeLoaders } from './context';
import { GrantEntity } from './grant/grant.entity';
import {
  ProjectEntity,
  ProjectIndicatorEntity,
  ProjectRoleEntity,
  ProjectTitleEntity,
} from './project/project.entity';
import { buildSchema } from './schema';

/** The subgraph of projects, grants, programmes and calls. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned(
    {
      name: 'funding',
      buildSchema,
      entities: [
        ProjectEntity,
        ProjectRoleEntity,
        ProjectTitleEntity,
        ProjectIndicatorEntity,
        GrantEntity,
        CallEntity,
        ApplicationEntity,
      ],
      makeLoaders,
    },
    options,
  );

if (require.main === module) runAsProcess('funding', openSubgraph);
