import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { CooperationKind } from '../cooperation/cooperation.enums';
import { actOnContribution } from './contribution-act';
import type { ContributionEntity } from './contribution.entity';
import { checkStatements, columnsFrom, ContributionAmountInput } from './contribution-input';
import { Contribution } from './contribution.type';

@InputType({ description: 'What is to change of a contribution; what is absent stays.' })
export class ContributionChangeInput extends ContributionAmountInput {
  @Field(() => ID, { description: 'The contribution.' })
  contributionId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => CooperationKind, { nullable: true, description: 'What was given.' })
  kind?: CooperationKind;

  @Field(() => String, { nullable: true, description: 'When it was given, in EDTF (ISO 8601-2).' })
  period?: string;
}

export const ContributionChangePayload = payloadOf('ContributionChange', 'contribution', Contribution);

export const contributionChange = (
  ctx: CooperationsContext,
  input: ContributionChangeInput,
): Promise<Result<ContributionEntity>> =>
  actOnContribution(ctx, input, {
    onRemoved: false,
    wrongState: 'Ein entfernter Beitrag wird nicht mehr geändert.',
    change: async (_contribution, cooperation) => {
      const refusals = checkStatements(input, cooperation);
      return refusals.length > 0 ? refuse(refusals) : ok(columnsFrom(input));
    },
  });
