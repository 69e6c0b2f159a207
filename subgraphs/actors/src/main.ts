import { openPlanned, type Subgraph, type SubgraphOptions } from '@kiezgraph/kernel/server/subgraph';
import { runAsProcess } from '@kiezgraph/kernel/server/process';
import { ActorEntity } from './actor/actor.entity';
import { PROFILE_ENTITIES } from './actor/profile.contents';
import { ContactEntity } from './contact/contact.entity';
import { makeLoaders } from './context';
import { MembershipEntity } from './membership/membership.entity';
import { NETWORK_ENTITIES } from './network/network.entity';
import { buildSchema } from './schema';
import { PremisesSurveyEntity } from './survey/survey.entity';

/** The subgraph of actors and of the register. */
export const openSubgraph = (options: SubgraphOptions): Promise<Subgraph> =>
  openPlanned(
    {
      name: 'actors',
      buildSchema,
      entities: [
        ActorEntity,
        MembershipEntity,
        ...PROFILE_ENTITIES,
        ...NETWORK_ENTITIES,
        ContactEntity,
        PremisesSurveyEntity,
      ],
      makeLoaders,
      daily: [
        {
          name: 'erase contacts past their retention',
          statement: 'select actors.erase_expired_contacts() as count',
        },
      ],
    },
    options,
  );

if (require.main === module) runAsProcess('actors', openSubgraph);
