import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnFund, FundAtVersionInput } from './fund-act';
import { FundKind } from './fund.enums';
import type { FundRow } from './fund.repository';
import { Fund } from './fund.type';

@InputType({ description: 'What is to change of a fund; what is absent stays.' })
export class FundChangeInput extends FundAtVersionInput {
  @Field(() => FundKind, { nullable: true, description: 'What the fund is for.' })
  kind?: FundKind;

  @Field(() => String, { nullable: true, description: 'The name.' })
  name?: string;
}

export const FundChangePayload = payloadOf('FundChange', 'fund', Fund);

export const fundChange = (ctx: FundingContext, input: FundChangeInput): Promise<Result<FundRow>> =>
  actOnFund(ctx, input, {
    refusals: refusalsOf(checkLine('name', input.name)),
    columns: { ...(input.kind && { kind: input.kind }), ...(input.name && { name: input.name }) },
  });
