import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import type { NetworkRoleAtVersionInput } from './network-role-remove';
import { NetworkRole } from './network.type';
import { actOnPart } from './part-act';
import type { PartRow } from './part.repository';

export const NetworkRoleRestorePayload = payloadOf('NetworkRoleRestore', 'networkRole', NetworkRole);

/** Undoes `networkRoleRemove`. */
export const networkRoleRestore = (
  ctx: ActorsContext,
  { networkRoleId: id, expectedVersion }: NetworkRoleAtVersionInput,
): Promise<Result<PartRow>> =>
  actOnPart(
    ctx,
    { type: 'NetworkRole', field: 'networkRoleId', id, expectedVersion },
    {
      onRemoved: true,
      wrongState: 'Der Eintrag ist nicht entfernt.',
      change: () => ok({ removedAt: null }),
    },
  );
