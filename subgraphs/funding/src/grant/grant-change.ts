import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Euro } from '@kiezgraph/kernel/graphql/scalars';
import { SourceInput } from '@kiezgraph/kernel/graphql/source';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { actOnGrant, GrantAtVersionInput } from './grant-act';
import type { GrantEntity } from './grant.entity';
import { checkStatements, columnsFrom, keepSources } from './grant-input';
import { originColumns } from './grant-origin';
import { Grant } from './grant.type';

@InputType({ description: 'What is to change of a grant; what is absent stays.' })
export class GrantChangeInput extends GrantAtVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'The programme it comes from, by the name of the time; null makes it unknown again.',
  })
  programme?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The programme of the register it comes from; null takes it away.',
  })
  programmeId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The fund it comes from, one of that programme; null takes it away.',
  })
  fundId?: string | null;

  @Field(() => Euro, { nullable: true, description: 'The sum; null makes it unknown again.' })
  amount?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where the new sum comes from; the record's own source if absent or null.",
  })
  amountSource?: SourceInput | null;

  @Field(() => String, {
    nullable: true,
    description: 'The time it is given for, in EDTF (ISO 8601-2); null takes it away.',
  })
  period?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where the new time comes from; the record's own source if absent or null.",
  })
  periodSource?: SourceInput | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'The programme year whose money it is (Programmjahr); the years in which it is paid are its instalments. Null is not stated.',
  })
  programmeYear?: number | null;
}

export const GrantChangePayload = payloadOf('GrantChange', 'grant', Grant);

export const grantChange = (ctx: FundingContext, input: GrantChangeInput): Promise<Result<GrantEntity>> =>
  actOnGrant(ctx, input, {
    onRemoved: false,
    wrongState: 'Eine entfernte Zuwendung wird nicht mehr geändert.',
    sumField: 'amount',
    change: async (grant, em) => {
      const refusals = checkStatements(input);
      if (refusals.length > 0) return refuse(refusals);
      const origin = await originColumns(em, input, grant);
      if (!origin.ok) return origin;
      await keepSources(em, grant, input);
      return ok({ ...columnsFrom(input), ...origin.value });
    },
  });
