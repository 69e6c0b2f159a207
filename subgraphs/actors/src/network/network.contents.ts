import { keyFrom, keyFromRef } from '@kiezgraph/kernel/graphql/node';
import type { ActorsContext } from '../context';
import { NetworkActsResolver } from './network-acts.resolver';
import { NetworkRightsResolver } from './network-rights.resolver';
import { NetworkResolver, NetworkValueResolver } from './network.resolver';
import { ActorNetworksResolver, OfficeNetworksResolver } from './networks-below.resolver';
import { NetworkPartActsResolver } from './part-acts.resolver';
import { NetworkMembershipResolver, NetworkPartsResolver, NetworkRoleResolver } from './part.resolver';
import { WorkingGroupActsResolver } from './working-group-acts.resolver';
import { NetworkGroupsResolver, WorkingGroupResolver } from './working-group.resolver';

interface Reference {
  readonly id?: string;
  readonly ref?: string;
}

/** What the subgraph answers about networks, for its table of contents. */
export const NETWORK_RESOLVERS = [
  NetworkResolver,
  NetworkRightsResolver,
  NetworkValueResolver,
  NetworkPartsResolver,
  NetworkGroupsResolver,
  NetworkMembershipResolver,
  NetworkRoleResolver,
  WorkingGroupResolver,
  ActorNetworksResolver,
  OfficeNetworksResolver,
  NetworkActsResolver,
  NetworkPartActsResolver,
  WorkingGroupActsResolver,
];

/** How networks and working groups are found from elsewhere. */
export const NETWORK_REFERENCES = {
  Network: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
    const key = ref === undefined ? keyFrom('Network', id ?? '') : keyFromRef(ref);
    return key === null ? null : loaders.network.load(key);
  },
  WorkingGroup: ({ id, ref }: Reference, { loaders }: ActorsContext) => {
    const key = ref === undefined ? keyFrom('WorkingGroup', id ?? '') : keyFromRef(ref);
    return key === null ? null : loaders.workingGroup.load(key);
  },
};
