import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { CooperationsContext } from '../context';
import { actOnContribution, type ContributionAtVersionInput } from './contribution-act';
import type { ContributionEntity } from './contribution.entity';
import { concernedOffices, hasBegun } from './contribution.policy';
import { Contribution } from './contribution.type';

export const ContributionRestorePayload = payloadOf('ContributionRestore', 'contribution', Contribution);

/** Undoes `contributionRemove`. */
export const contributionRestore = (
  ctx: CooperationsContext,
  input: ContributionAtVersionInput,
): Promise<Result<ContributionEntity>> =>
  actOnContribution(ctx, input, {
    onRemoved: true,
    wrongState: 'Der Beitrag ist nicht entfernt.',
    change: async ({ officeId }, cooperation) =>
      hasBegun(cooperation) && concernedOffices(cooperation).includes(officeId)
        ? ok({ removedAt: null })
        : fail(
            Code.WRONG_STATE,
            'Beiträge gibt es nur in einer begonnenen Kooperation der eigenen Partner.',
            'contributionId',
          ),
  });
