import { today } from '@kiezgraph/kernel/approximate-date';
import { findByKey } from '@kiezgraph/kernel/db/rows';
import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkDay, checkEmail, checkLine, checkUrl, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { Role } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import type { ActorsContext } from '../context';
import { findAssignment, findOffice } from '../register/register.repository';
import { MembershipEntity } from './membership.entity';
import { mayLead } from './membership.policy';
import { nameRepresentative, representedActor } from './represented-actor';
import { MemberRole, Membership } from './membership.type';

@InputType({ description: 'A new colleague.' })
export class MemberInviteInput {
  @Field(() => ID, { description: 'The office.' })
  officeId!: string;

  @Field(() => MemberRole, { description: 'What the person is to be in the office.' })
  role!: Role;

  @Field(() => String, { description: "The person's name." })
  displayName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address the person signs in with; needed unless subject and issuer are given.',
  })
  email?: string;

  @Field(() => String, {
    nullable: true,
    description: 'The identity provider, for a person or program known by its subject.',
  })
  issuer?: string;

  @Field(() => String, { nullable: true, description: 'The subject at that identity provider.' })
  subject?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The first day of the role; today if absent.' })
  startsOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the role.' })
  endsOn?: string;

  @Field(() => ID, {
    nullable: true,
    description: "The firm's assignment on which the role rests; the role ends with it.",
  })
  areaAssignmentId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The actor of the office that the person speaks for; needed for ACTOR_REPRESENTATIVE, else absent.',
  })
  actorId?: string;
}

export const MemberInvitePayload = payloadOf('MemberInvite', 'membership', Membership);

const checkIdentity = (input: MemberInviteInput): Refusal[] => {
  const invalid = (message: string, field: string): Refusal[] => [{ code: Code.INVALID, message, field }];
  if ((input.issuer ?? null) === null && (input.subject ?? null) === null) {
    return input.email ? [] : invalid('Zur Einladung fehlt die E-Mail-Adresse.', 'email');
  }
  if (!input.issuer || !input.subject) return invalid('Aussteller und Kennung gehören zusammen.', 'subject');
  return [];
};

const assignmentOf = async (
  em: EntityManager,
  input: MemberInviteInput,
  areaId: number | null,
): Promise<Result<number | null>> => {
  // An empty key is a wrong one, not an absent one.
  if (input.areaAssignmentId === null || input.areaAssignmentId === undefined) return ok(null);
  const number = numberFrom('AreaAssignment', input.areaAssignmentId);
  const assignment = number === null ? null : await findAssignment(em, number);
  if (!assignment) return fail(Code.NOT_FOUND, 'Die Beauftragung wurde nicht gefunden.', 'areaAssignmentId');
  if (assignment.areaId !== areaId)
    return fail(Code.INVALID, 'Die Beauftragung gilt einem anderen Gebiet.', 'areaAssignmentId');
  return ok(assignment.id);
};

const invite = ({ db }: ActorsContext, input: MemberInviteInput): Promise<Result<MembershipEntity>> =>
  db.write(async (em, viewer) => {
    const officeId = numberFrom('Office', input.officeId);
    const office = officeId === null ? null : await findOffice(em, officeId);
    if (!office) return fail(Code.NOT_FOUND, 'Das Büro wurde nicht gefunden.', 'officeId');
    if (!mayLead(viewer, office.id))
      return fail(Code.FORBIDDEN, 'Nur die Leitung des Büros kann einladen.', 'officeId');
    const startsOn = input.startsOn ?? today();
    const refusals = refusalsOf(
      checkLine('displayName', input.displayName),
      checkEmail('email', input.email),
      checkUrl('issuer', input.issuer),
      checkLine('subject', input.subject),
      checkDay('startsOn', startsOn, '2000-01-01', '2100-12-31'),
      checkDay('endsOn', input.endsOn, startsOn, '2100-12-31'),
    );
    refusals.push(...checkIdentity(input));
    if (refusals.length > 0) return refuse(refusals);
    const [fit] = await em.query<{ fits: boolean }[]>('select app.role_fits($1, $2) as fits', [
      office.kind,
      input.role,
    ]);
    if (!fit?.fits) return fail(Code.INVALID, 'Diese Rolle gibt es in einem Büro dieser Art nicht.', 'role');
    const assignment = await assignmentOf(em, input, office.areaId);
    if (!assignment.ok) return assignment;
    const actor = await representedActor(em, input, office.id);
    if (!actor.ok) return actor;
    const id = v7();
    const rows = await em.query<unknown[]>(
      `insert into register.membership (office_id, id, role, issuer, subject, email, display_name, starts_on, ends_on, assignment_id, actor_id)
       values ($1, $2, $3, $4, $5, lower($6), $7, $8, $9, $10, $11) on conflict do nothing returning id`,
      [
        office.id,
        id,
        input.role,
        input.issuer,
        input.subject,
        input.email,
        input.displayName,
        startsOn,
        input.endsOn,
        assignment.value,
        actor.value,
      ],
    );
    if (rows.length === 0)
      return fail(
        Code.INVALID,
        'Diese Person hat die Rolle in diesem Büro schon.',
        input.subject ? 'subject' : 'email',
      );
    const membership = (await findByKey<MembershipEntity>(em, MembershipEntity, {
      officeId: office.id,
      id,
    })) as MembershipEntity;
    const named = await nameRepresentative(em, membership);
    return named.ok ? ok(membership) : named;
  });

export const memberInvite = async (
  ctx: ActorsContext,
  input: MemberInviteInput,
): Promise<Result<MembershipEntity>> => {
  const result = await invite(ctx, input);
  if (result.ok) ctx.readAnew();
  return result;
};
