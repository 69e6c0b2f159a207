import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal, Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { FundingContext } from '../context';
import { actOnRegister } from '../programme/register-act';
import { changeRegistered, partFrom } from '../programme/register-rows';
import { findFund, findRuleSet, type FundRow, type FundRuleSetRow } from './fund.repository';

/** Names the fund and the version its editor saw. */
@InputType({ description: 'A fund at the version its editor saw.' })
export class FundAtVersionInput {
  @Field(() => ID, { description: 'The fund.' })
  fundId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** Names a rule set of the fund, too. */
@InputType({ description: 'A rule set of a fund at the version its editor saw.' })
export class FundRuleSetAtVersionInput extends FundAtVersionInput {
  @Field(() => ID, { description: 'The rule set.' })
  ruleSetId!: string;
}

interface FundAct {
  readonly refusals: readonly Refusal[];
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly work?: (em: EntityManager, fund: FundRow) => Promise<readonly Refusal[]>;
}

/** The frame of every act on a fund: its rule sets count its version up, too. */
export const actOnFund = (
  ctx: FundingContext,
  input: FundAtVersionInput,
  { refusals, columns = {}, work }: FundAct,
): Promise<Result<FundRow>> => {
  const number = numberFrom('Fund', input.fundId);
  return actOnRegister<FundRow>(
    ctx,
    {
      find: async em => (number === null ? null : findFund(em, number)),
      missing: { code: Code.NOT_FOUND, message: 'Der Fonds wurde nicht gefunden.', field: 'fundId' },
      refusals,
      change: (em, row) => changeRegistered(em, 'fund', row.id, input.expectedVersion, columns),
      ...(work && { work }),
    },
    input.expectedVersion,
  );
};

/** The same for one of its rule sets. */
export const actOnRuleSet = (
  ctx: FundingContext,
  input: FundRuleSetAtVersionInput,
  refusals: readonly Refusal[],
  work: (em: EntityManager, ruleSet: FundRuleSetRow) => Promise<readonly Refusal[]>,
): Promise<Result<FundRow>> =>
  actOnFund(ctx, input, {
    refusals,
    work: async (em, fund) => {
      const ruleSet = await findRuleSet(em, fund.id, partFrom('FundRuleSet', input.ruleSetId));
      if (ruleSet) return work(em, ruleSet);
      return [
        { code: Code.NOT_FOUND, message: 'Die Förderregeln wurden nicht gefunden.', field: 'ruleSetId' },
      ];
    },
  });
