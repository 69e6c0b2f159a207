import { Node } from '@kiezgraph/kernel/graphql/node';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { ROLES, type Role } from '@kiezgraph/kernel/viewer';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';

/** The roles as an enum of GraphQL; the same names as in the kernel. */
export const MemberRole = Object.fromEntries(ROLES.map(role => [role, role])) as { readonly [R in Role]: R };

registerEnumType(MemberRole, {
  name: 'MemberRole',
  description: 'What a person is in an office (Rolle).',
  valuesConfig: {
    OFFICE_LEAD: { description: 'Leads the office and its members (Leitung).' },
    OFFICE_STAFF: { description: 'Works in the office (QM-Team).' },
    OFFICE_FINANCE: { description: "Keeps the office's money (Finanzen)." },
    MEDIATOR: { description: 'Mediates conflicts (Mediation).' },
    ACTOR_REPRESENTATIVE: { description: 'Speaks for one actor (Vertretung eines Akteurs).' },
    BODY_MEMBER: { description: 'Sits in a participation body (Gremienmitglied).' },
    DISTRICT_OFFICER: { description: 'Oversees the public money of a district (Bezirksamt).' },
    SENATE_OFFICER: { description: 'Oversees the public money of the Land (Senatsverwaltung).' },
    AUDITOR: { description: 'Audits the public money of the Land (Prüfung).' },
    NETWORK_STEWARD: { description: 'Keeps the register of the network (Netzwerkstelle).' },
  },
});

@ObjectType({ implements: Node, description: "A person's role in an office for a period (Mitgliedschaft)." })
export class Membership extends Node {
  @Field(() => MemberRole, { description: 'What the person is in the office.' })
  role!: Role;

  @Field(() => String, { description: "The person's name; for the office itself and the person only." })
  displayName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address the person signs in with; for the office itself and the person only.',
  })
  email?: string | null;

  @Field(() => LocalDate, { description: 'The first day of the role.' })
  startsOn!: string;

  @Field(() => LocalDate, { nullable: true, description: 'The last day of the role, if it has one.' })
  endsOn?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the person was removed.' })
  removedAt?: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the person's name, e-mail address and identity were erased.",
  })
  erasedAt?: Date | null;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}
