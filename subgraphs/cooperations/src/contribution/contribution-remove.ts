import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { CooperationsContext } from '../context';
import { actOnContribution, type ContributionAtVersionInput } from './contribution-act';
import type { ContributionEntity } from './contribution.entity';
import { hasContribution } from './contribution.repository';
import { Contribution } from './contribution.type';

export const ContributionRemovePayload = payloadOf('ContributionRemove', 'contribution', Contribution);

/** Takes an entry made by mistake out of lists and sums; it can be put back. What is fulfilled keeps one (domain rule). */
export const contributionRemove = (
  ctx: CooperationsContext,
  input: ContributionAtVersionInput,
): Promise<Result<ContributionEntity>> =>
  actOnContribution(ctx, input, {
    onRemoved: false,
    wrongState: 'Der Beitrag ist schon entfernt.',
    change: async (contribution, cooperation, em) =>
      cooperation.fulfilledOn === null || (await hasContribution(em, cooperation, contribution))
        ? ok({ removedAt: new Date() })
        : fail(Code.RULE_BROKEN, 'Eine erfüllte Kooperation hat mindestens einen Beitrag.', 'contributionId'),
  });
