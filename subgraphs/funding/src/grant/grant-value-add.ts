import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { checkSource, sourceColumns, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { FundingContext } from '../context';
import { addValue } from '../sourced-value/sourced.repository';
import { holdGrant } from './grant-act';
import type { GrantEntity } from './grant.entity';
import { GrantField } from './grant.enum';
import { GRANT_FIELDS, GRANT_VALUES } from './grant.fields';
import { findGrant } from './grant.repository';
import { Grant } from './grant.type';

@InputType({ description: 'What another source states of a grant.' })
export class GrantValueAddInput {
  @Field(() => ID, { description: 'The grant.' })
  grantId!: string;

  @Field(() => GrantField, { description: 'The field of the grant.' })
  field!: GrantField;

  @Field(() => String, {
    nullable: true,
    description: 'The value in the form of its field; absent or null where the source says it is not known.',
  })
  value?: string | null;

  @Field(() => SourceInput, { description: 'Where the value comes from.' })
  source!: SourceInput;

  @Field(() => ID, {
    nullable: true,
    description: 'A random uuid made by the client: the act sent again with it does nothing more.',
  })
  clientKey?: string;
}

export const GrantValueAddPayload = payloadOf('GrantValueAdd', 'grant', Grant);

/** Keeps what another source states beside the value that counts. */
export const grantValueAdd = async (
  ctx: FundingContext,
  input: GrantValueAddInput,
): Promise<Result<GrantEntity>> => {
  const result = await ctx.db.write<GrantEntity>(async (em, viewer) => {
    const seen = await findGrant(em, input.grantId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Zuwendung wurde nicht gefunden.', 'grantId');
    const held = await holdGrant(em, viewer, seen, 'grantId', {
      onRemoved: false,
      wrongState: 'Zu einer entfernten Zuwendung kommen keine Werte mehr.',
    });
    if (!held.ok) return held;
    const field = GRANT_FIELDS[input.field];
    const id = clientKey(input);
    const faults = refusalsOf(field.check('value', input.value), checkSource('source', input.source));
    if (faults.length + id.refusals.length > 0) return refuse([...faults, ...id.refusals]);
    const value = input.value == null ? null : field.form(input.value);
    const added = { id: id.value, field: input.field, value, ...sourceColumns(input.source) };
    const done = await addValue(em, GRANT_VALUES, held.value, added);
    return done.ok ? ok(held.value) : done;
  });
  if (result.ok) ctx.readAnew();
  return result;
};
