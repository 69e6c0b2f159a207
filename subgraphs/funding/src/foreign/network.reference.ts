import { refOf } from '@kiezgraph/kernel/graphql/node';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import type { NetworkStub } from './network.stub';

interface RefersToNetwork {
  readonly networkOfficeId: number | null;
  readonly networkId: string | null;
}

/** The reference, if the network's home shows the network to the caller: also to who asks this subgraph directly. */
export const shownNetwork = async (home: HomeQuestions, ref: string): Promise<NetworkStub | null> =>
  (await home.shows('actors', 'Network', ref)) ? { ref } : null;

/** The network a row refers to, if it is stated and shown. */
export const networkOf = (
  home: HomeQuestions,
  { networkOfficeId, networkId }: RefersToNetwork,
): Promise<NetworkStub | null> | null =>
  networkOfficeId === null || networkId === null
    ? null
    : shownNetwork(home, refOf({ officeId: networkOfficeId, id: networkId }));
