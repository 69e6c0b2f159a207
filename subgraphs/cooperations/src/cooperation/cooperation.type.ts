import { connectionOf } from '@kiezgraph/kernel/graphql/connection';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { OfficeRecord } from '@kiezgraph/kernel/graphql/office-record';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { CooperationInitiator, CooperationKind, CooperationStatus, PartyRole } from './cooperation.enums';

@ObjectType({
  implements: Node,
  description: 'A party of a cooperation, shown as far as its office agreed to be named (Partner).',
})
export class CooperationParty extends Node {
  @Field(() => PartyRole, { description: 'What the party does.' })
  role!: PartyRole;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({
  implements: [OfficeRecord, Node],
  description: 'A cooperation of at least two actors, also of different offices (Kooperation).',
})
export class Cooperation extends OfficeRecord {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The owning office's number and the record's uuid." })
  ref!: string;

  @Field(() => CooperationKind, { description: 'What is given.' })
  kind!: CooperationKind;

  @Field(() => String, { description: 'A short name.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'What is agreed.' })
  description?: string | null;

  @Field(() => CooperationInitiator, { description: 'Who started it.' })
  initiatedBy!: CooperationInitiator;

  @Field(() => String, { nullable: true, description: 'The period it is meant for, in EDTF (ISO 8601-2).' })
  period?: string | null;

  @Field(() => CooperationStatus, {
    description: 'Where it stands, computed from what the offices of the parties said.',
  })
  status!: CooperationStatus;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The day of the last yes: as stated with it, else the day on which it was said, or on which the cooperation began, whichever is earlier.',
  })
  agreedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it began.' })
  startedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it ended.' })
  endedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was fulfilled.' })
  fulfilledOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day from which on it ran without the coordinator.',
  })
  establishedOn?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The day on which it was broken off.' })
  brokenOffOn?: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    name: 'standsSinceOn',
    description: 'The day from which on it stands there; nothing stated next happened before it.',
  })
  standsSince?: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When the proposing office took it back.' })
  withdrawnAt?: Date | null;
}

export const CooperationConnection = connectionOf(Cooperation, 'Cooperation');
