import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { checkLeadRemains } from './last-lead';
import { MembershipEntity } from './membership.entity';
import { mayLead } from './membership.policy';
import { Membership } from './membership.type';
import { unnameRepresentative } from './represented-actor';

@InputType({ description: 'Which colleague is to be removed.' })
export class MemberRemoveInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const MemberRemovePayload = payloadOf('MemberRemove', 'membership', Membership);

const remove = ({ db }: ActorsContext, input: MemberRemoveInput): Promise<Result<MembershipEntity>> =>
  db.write(async (em, viewer) => {
    const seen = await findByKey<MembershipEntity>(
      em,
      MembershipEntity,
      keyFrom('Membership', input.membershipId),
    );
    if (!seen) return fail(Code.NOT_FOUND, 'Die Mitgliedschaft wurde nicht gefunden.', 'membershipId');
    if (!mayLead(viewer, seen.officeId))
      return fail(Code.FORBIDDEN, 'Nur die Leitung des Büros kann Mitglieder entfernen.');
    if (seen.removedAt !== null)
      return fail(Code.WRONG_STATE, 'Die Person ist schon entfernt.', 'membershipId');
    const lead = await checkLeadRemains(em, seen, { lastOn: null, field: 'membershipId' });
    if (!lead.ok) return lead;
    if (
      !(await changeAt<MembershipEntity>(em, MembershipEntity, seen, input.expectedVersion, {
        removedAt: new Date(),
      }))
    ) {
      return fail(Code.CONFLICT, 'Die Mitgliedschaft wurde inzwischen geändert.', 'expectedVersion');
    }
    await unnameRepresentative(em, seen);
    const removed = (await findByKey<MembershipEntity>(em, MembershipEntity, seen)) as MembershipEntity;
    return ok(removed);
  });

export const memberRemove = async (
  ctx: ActorsContext,
  input: MemberRemoveInput,
): Promise<Result<MembershipEntity>> => {
  const result = await remove(ctx, input);
  if (result.ok) ctx.readAnew();
  return result;
};
