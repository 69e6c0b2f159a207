import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { FundingContext } from '../context';
import { isPreferred } from '../sourced-value/sourced.field';
import { keepPresent } from '../sourced-value/sourced.repository';
import { changeGrant } from './grant-act';
import { holdValue } from './grant-held-value';
import type { GrantEntity } from './grant.entity';
import { GRANT_VALUES } from './grant.fields';
import { Grant } from './grant.type';

@InputType({ description: 'Which of the values that sources state is to count.' })
export class GrantValuePreferInput {
  @Field(() => ID, { description: 'The value.' })
  valueId!: string;

  @Field(() => Int, { description: 'The version of the grant that the editor saw.' })
  expectedVersion!: number;
}

export const GrantValuePreferPayload = payloadOf('GrantValuePrefer', 'grant', Grant);

/** Lets another value count; the one that counted so far stays among the values, also that it was not known. */
export const grantValuePrefer = async (
  ctx: FundingContext,
  input: GrantValuePreferInput,
): Promise<Result<GrantEntity>> => {
  const result = await ctx.db.write<GrantEntity>(async (em, viewer) => {
    const held = await holdValue(em, viewer, keyFrom('GrantValue', input.valueId));
    if (!held.ok) return held;
    const { grant, value, field } = held.value;
    if (isPreferred(field, grant, value)) return fail(Code.WRONG_STATE, 'Dieser Wert gilt schon.', 'valueId');
    return changeGrant(em, grant, input.expectedVersion, {
      sumField: 'valueId',
      change: async () => {
        await keepPresent(em, GRANT_VALUES, grant, value.field, field);
        return ok(field.columns(value.value, value.sourceKind));
      },
    });
  });
  if (result.ok) ctx.readAnew();
  return result;
};
