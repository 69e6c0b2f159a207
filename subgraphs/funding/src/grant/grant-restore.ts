import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnGrant, type GrantAtVersionInput } from './grant-act';
import type { GrantEntity } from './grant.entity';
import { Grant } from './grant.type';

export const GrantRestorePayload = payloadOf('GrantRestore', 'grant', Grant);

/** Undoes `grantRemove`. */
export const grantRestore = (ctx: FundingContext, input: GrantAtVersionInput): Promise<Result<GrantEntity>> =>
  actOnGrant(ctx, input, {
    onRemoved: true,
    wrongState: 'Die Zuwendung ist nicht entfernt.',
    sumField: 'grantId',
    change: () => ok({ removedAt: null }),
  });
