import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import type { NetworkMembershipAtVersionInput } from './network-member-remove';
import { NetworkMembership } from './network.type';
import { actOnPart } from './part-act';
import type { PartRow } from './part.repository';

export const NetworkMemberRestorePayload = payloadOf(
  'NetworkMemberRestore',
  'networkMembership',
  NetworkMembership,
);

/** Undoes `networkMemberRemove`. */
export const networkMemberRestore = (
  ctx: ActorsContext,
  { networkMembershipId: id, expectedVersion }: NetworkMembershipAtVersionInput,
): Promise<Result<PartRow>> =>
  actOnPart(
    ctx,
    { type: 'NetworkMembership', field: 'networkMembershipId', id, expectedVersion },
    {
      onRemoved: true,
      wrongState: 'Der Eintrag ist nicht entfernt.',
      change: () => ok({ removedAt: null }),
    },
  );
