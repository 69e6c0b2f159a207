import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { isPreferred } from '../sourced-value/sourced.field';
import { holdValue } from './grant-held-value';
import type { GrantEntity } from './grant.entity';
import { GRANT_VALUES } from './grant.fields';
import { Grant } from './grant.type';

@InputType({ description: 'Which of the values that sources state goes.' })
export class GrantValueRemoveInput {
  @Field(() => ID, { description: 'The value; not the one that counts.' })
  valueId!: string;
}

export const GrantValueRemovePayload = payloadOf('GrantValueRemove', 'grant', Grant);

/** Takes a value out of the list; the record of changes keeps it, and the same value can be added again. */
export const grantValueRemove = async (
  ctx: FundingContext,
  input: GrantValueRemoveInput,
): Promise<Result<GrantEntity>> => {
  const result = await ctx.db.write<GrantEntity>(async (em, viewer) => {
    const held = await holdValue(em, viewer, keyFrom('GrantValue', input.valueId));
    if (!held.ok) return held;
    const { grant, value, field } = held.value;
    if (isPreferred(field, grant, value)) {
      return fail(
        Code.RULE_BROKEN,
        'Der Wert, der gilt, bleibt; wählen Sie zuerst einen anderen.',
        'valueId',
      );
    }
    await GRANT_VALUES.remove(em, value);
    return ok(grant);
  });
  if (result.ok) ctx.readAnew();
  return result;
};
