import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import {
  MembershipAnswer,
  NetworkKind,
  NetworkRoleKind,
  NetworkStatus,
  NetworkValueField,
} from './network.enums';

@ObjectType({ description: 'How many members a network has, as far as it is known.' })
export class NetworkMemberCount {
  @Field(() => Int, {
    description: 'How many it has at least: with a day, those that certainly were members on it.',
  })
  atLeast!: number;

  @Field(() => Int, { description: 'How many more may have been members on the day; 0 without a day.' })
  possible!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many it has; null where the list is open or a membership only possible, and for those who work elsewhere: they may not see all.',
  })
  exact?: number | null;
}

@ObjectType({ description: 'One actor as a member of a network or in a role, with its time and source.' })
abstract class NetworkPart extends Node {
  @Field(() => String, { nullable: true, description: 'The time it holds for, in EDTF; null is not stated.' })
  period?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entry was taken out; null while it counts.',
  })
  removedAt?: Date | null;
}

@ObjectType({ implements: Node, description: 'An actor as a member of a network (Netzwerkmitglied).' })
export class NetworkMembership extends NetworkPart {}

@ObjectType({
  implements: Node,
  description: 'What an actor is to a network; a role is no membership (Rolle im Netzwerk).',
})
export class NetworkRole extends NetworkPart {
  @Field(() => NetworkRoleKind, { name: 'kind', description: 'What the actor is to the network.' })
  role!: NetworkRoleKind;

  @Field(() => MembershipAnswer, { description: 'Whether the actor is also named as a member.' })
  membership!: MembershipAnswer;
}

@ObjectType({
  implements: Node,
  description: 'What one source says of one field of a network; for those who work in its office.',
})
export class NetworkValue extends Node {
  @Field(() => NetworkValueField, { description: 'The field.' })
  field!: NetworkValueField;

  @Field(() => String, {
    nullable: true,
    description: 'The value in the form of the field; null when the source states that it is not known.',
  })
  value?: string | null;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'A network of actors, such as a Kieznetzwerk or a Gewerbeplattform (Netzwerk).',
})
export class Network extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => String, { description: 'The name of the network.' })
  title!: string;

  @Field(() => NetworkKind, { nullable: true, description: 'What it is, if stated.' })
  kind?: NetworkKind | null;

  @Field(() => String, { nullable: true, description: 'What it is for.' })
  purpose?: string | null;

  @Field(() => String, { nullable: true, description: 'Its web address.' })
  website?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'When it was founded, in EDTF (ISO 8601-2); the preferred value.',
  })
  founded?: string | null;

  @Field(() => String, { nullable: true, description: 'Since when the idea existed, in EDTF (ISO 8601-2).' })
  ideaSince?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many large meetings a year are aimed at, at least; null is not stated.',
  })
  plenariesPerYear?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many business rounds a year are aimed at, at least; null is not stated.',
  })
  businessRoundsPerYear?: number | null;

  @Field(() => Boolean, { description: 'Whether all members are named; else the list is open.' })
  memberListIsComplete!: boolean;

  @Field(() => Boolean, { description: 'Whether all partners are named; else there are further ones.' })
  partnersAreComplete!: boolean;

  @Field(() => NetworkStatus, { description: 'Whether it exists or has ended.' })
  status!: NetworkStatus;

  @Field(() => String, {
    nullable: true,
    description: 'When it ended, in EDTF (ISO 8601-2); null while it exists, or when the end is not known.',
  })
  ended?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entry was archived; null while it is kept.',
  })
  archivedAt?: Date | null;
}

export const NetworkConnection = connectionOf(Network, 'Network');
export const NetworkMembershipConnection = connectionOf(NetworkMembership, 'NetworkMembership');
export const NetworkRoleConnection = connectionOf(NetworkRole, 'NetworkRole');
