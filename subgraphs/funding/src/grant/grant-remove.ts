import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { actOnGrant, type GrantAtVersionInput } from './grant-act';
import type { GrantEntity } from './grant.entity';
import { Grant } from './grant.type';

export const GrantRemovePayload = payloadOf('GrantRemove', 'grant', Grant);

/** Takes an entry made by mistake out of lists and sums; it can be put back. */
export const grantRemove = (ctx: FundingContext, input: GrantAtVersionInput): Promise<Result<GrantEntity>> =>
  actOnGrant(ctx, input, {
    onRemoved: false,
    wrongState: 'Die Zuwendung ist schon entfernt.',
    sumField: 'grantId',
    change: () => ok({ removedAt: new Date() }),
  });
