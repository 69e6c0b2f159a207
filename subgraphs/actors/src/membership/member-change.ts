import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import type { Role } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';
import { findOffice } from '../register/register.repository';
import { checkLeadRemains } from './last-lead';
import { MembershipEntity } from './membership.entity';
import { mayChange } from './membership.policy';
import { MemberRole, Membership } from './membership.type';
import { unnameRepresentative } from './represented-actor';

@InputType({ description: "What is to change of a colleague's membership." })
export class MemberChangeInput {
  @Field(() => ID, { description: 'The membership.' })
  membershipId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => MemberRole, {
    nullable: true,
    description: 'What the person is in the office; absent leaves it.',
  })
  role?: Role;

  @Field(() => String, { nullable: true, description: "The person's name; absent leaves it." })
  displayName?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day of the role; null takes it away, absent leaves it.',
  })
  endsOn?: string | null;
}

export const MemberChangePayload = payloadOf('MemberChange', 'membership', Membership);

const checkStaysLed = async (
  em: EntityManager,
  seen: MembershipEntity,
  { role, endsOn }: Pick<MembershipEntity, 'role' | 'endsOn'>,
): Promise<Result<null>> => {
  if (role !== seen.role) return checkLeadRemains(em, seen, { lastOn: null, field: 'role' });
  return endsOn === null ? ok(null) : checkLeadRemains(em, seen, { lastOn: endsOn, field: 'endsOn' });
};

const change = ({ db }: ActorsContext, input: MemberChangeInput): Promise<Result<MembershipEntity>> =>
  db.write(async (em, viewer) => {
    const seen = await findByKey<MembershipEntity>(
      em,
      MembershipEntity,
      keyFrom('Membership', input.membershipId),
    );
    if (!seen) return fail(Code.NOT_FOUND, 'Die Mitgliedschaft wurde nicht gefunden.', 'membershipId');
    if (!mayChange(viewer, seen))
      return fail(Code.FORBIDDEN, 'Nur die Leitung des Büros kann Mitgliedschaften ändern.');
    const refusals = refusalsOf(
      checkLine('displayName', input.displayName),
      checkDay('endsOn', input.endsOn, seen.startsOn, '2100-12-31'),
    );
    if (refusals.length > 0) return refuse(refusals);
    const change = {
      role: input.role ?? seen.role,
      displayName: input.displayName ?? seen.displayName,
      endsOn: input.endsOn === undefined ? seen.endsOn : input.endsOn,
    };
    const office = await findOffice(em, seen.officeId);
    const [fit] = await em.query<{ fits: boolean }[]>('select app.role_fits($1, $2) as fits', [
      office?.kind,
      change.role,
    ]);
    if (!fit?.fits) return fail(Code.INVALID, 'Diese Rolle gibt es in einem Büro dieser Art nicht.', 'role');
    const isRepresentative = change.role === 'ACTOR_REPRESENTATIVE';
    if (isRepresentative && seen.role !== change.role)
      return fail(Code.INVALID, 'Eine Vertretung wird für ihren Akteur neu eingeladen.', 'role');
    const lead = await checkStaysLed(em, seen, change);
    if (!lead.ok) return lead;
    if (
      !(await changeAt<MembershipEntity>(em, MembershipEntity, seen, input.expectedVersion, {
        ...change,
        actorId: isRepresentative ? seen.actorId : null,
      }))
    ) {
      return fail(Code.CONFLICT, 'Die Mitgliedschaft wurde inzwischen geändert.', 'expectedVersion');
    }
    if (!isRepresentative) await unnameRepresentative(em, seen);
    return ok((await findByKey<MembershipEntity>(em, MembershipEntity, seen)) as MembershipEntity);
  });

export const memberChange = async (
  ctx: ActorsContext,
  input: MemberChangeInput,
): Promise<Result<MembershipEntity>> => {
  const result = await change(ctx, input);
  if (result.ok) ctx.readAnew();
  return result;
};
