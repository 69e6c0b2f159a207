import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { CooperationsContext } from '../context';
import { actOnCooperation, type CooperationAtVersionInput } from './cooperation-act';
import type { CooperationEntity } from './cooperation.entity';
import { mayWithdraw } from './cooperation.policy';
import { Cooperation } from './cooperation.type';

export const CooperationWithdrawPayload = payloadOf('CooperationWithdraw', 'cooperation', Cooperation);

/** Takes a proposal back, as long as it has not begun. */
export const cooperationWithdraw = (
  ctx: CooperationsContext,
  input: CooperationAtVersionInput,
): Promise<Result<CooperationEntity>> =>
  actOnCooperation(ctx, input, {
    may: mayWithdraw,
    refused: 'Zurückziehen kann man nur eine Kooperation, die noch nicht begonnen hat.',
    change: () => ok({ withdrawnAt: new Date() }),
  });
