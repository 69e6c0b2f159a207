import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { MembershipEntity } from './membership.entity';
import { mayErase, mayLead } from './membership.policy';
import { Membership } from './membership.type';

@InputType({ description: "Which removed member's personal values are to be erased for ever." })
export class MemberEraseInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const MemberErasePayload = payloadOf('MemberErase', 'membership', Membership);

// As the constraint membership_erased has it.
const NOBODY = 'Gelöschte Person';
const STALE = 'Die Mitgliedschaft wurde inzwischen geändert.';

const erase = ({ db }: ActorsContext, input: MemberEraseInput): Promise<Result<MembershipEntity>> =>
  db.write(async (em, viewer) => {
    const key = keyFrom('Membership', input.membershipId);
    const seen = await findByKey<MembershipEntity>(em, MembershipEntity, key);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Mitgliedschaft wurde nicht gefunden.', 'membershipId');
    if (!mayLead(viewer, seen.officeId))
      return fail(Code.FORBIDDEN, 'Nur die Leitung des Büros kann die Angaben eines Mitglieds löschen.');
    if (seen.erasedAt !== null) return ok(seen);
    if (!mayErase(viewer, seen))
      return fail(Code.WRONG_STATE, 'Die Person ist noch Mitglied und erst zu entfernen.', 'membershipId');
    const isDone = await changeAt<MembershipEntity>(em, MembershipEntity, seen, input.expectedVersion, {
      displayName: NOBODY,
      email: null,
      issuer: null,
      subject: null,
      erasedAt: new Date(),
    });
    const now = await findByKey<MembershipEntity>(em, MembershipEntity, seen);
    // Somebody was faster and did what was asked for.
    return now && (isDone || now.erasedAt !== null) ? ok(now) : fail(Code.CONFLICT, STALE, 'expectedVersion');
  });

/** Name, e-mail and identity go for ever; the row stays, for what the person did is recorded by its key. */
export const memberErase = async (
  ctx: ActorsContext,
  input: MemberEraseInput,
): Promise<Result<MembershipEntity>> => {
  const result = await erase(ctx, input);
  if (result.ok) ctx.readAnew();
  return result;
};
