import { Node } from '@kiezgraph/kernel/graphql/node';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum OfficeKind {
  QM_OFFICE = 'QM_OFFICE',
  DISTRICT_AUTHORITY = 'DISTRICT_AUTHORITY',
  SENATE_AUTHORITY = 'SENATE_AUTHORITY',
  COORDINATION = 'COORDINATION',
}
registerEnumType(OfficeKind, {
  name: 'OfficeKind',
  description: 'What an office is.',
  valuesConfig: {
    QM_OFFICE: { description: 'The on-site office of an area (Vor-Ort-Büro).' },
    DISTRICT_AUTHORITY: { description: 'The administration of a district (Bezirksamt).' },
    SENATE_AUTHORITY: { description: 'A department of the Land (Senatsverwaltung).' },
    COORDINATION: { description: 'The office that owns what belongs to the whole network (Netzwerkstelle).' },
  },
});

export enum OfficeStatus {
  OPEN = 'OPEN',
  CLOSED = 'CLOSED',
}
registerEnumType(OfficeStatus, {
  name: 'OfficeStatus',
  description: 'Whether an office still works.',
  valuesConfig: {
    OPEN: { description: 'It works.' },
    CLOSED: {
      description: 'It closed; its records stay, and so do the rights of its members until they end.',
    },
  },
});

export enum AreaStatus {
  PLANNED = 'PLANNED',
  ACTIVE = 'ACTIVE',
  TRANSITION = 'TRANSITION',
  ENDED = 'ENDED',
}
registerEnumType(AreaStatus, {
  name: 'AreaStatus',
  description: 'Where an area stands in its life.',
  valuesConfig: {
    PLANNED: { description: 'To become an area of the programme.' },
    ACTIVE: { description: 'An area of the programme.' },
    TRANSITION: { description: 'About to leave the programme (Verstetigung).' },
    ENDED: { description: 'No longer an area of the programme.' },
  },
});

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({ implements: Node, description: "One of Berlin's twelve districts (Bezirk)." })
export class District extends Node {
  @Directive('@inaccessible')
  @Field(() => ID, { description: 'The official key.' })
  ref!: string;

  @Field(() => String, { description: 'The official key, two digits.' })
  key!: string;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}

@ObjectType({ implements: Node, description: 'A part of a district with a name of its own (Ortsteil).' })
export class Locality extends Node {
  @Field(() => String, { description: 'The official key, four digits.' })
  key!: string;

  @Field(() => String, { description: 'The official name.' })
  name!: string;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({ implements: Node, description: 'An area of the programme (Quartiersmanagement-Gebiet).' })
export class QmArea extends Node {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The area's number." })
  ref!: string;

  @Field(() => Int, { description: "The area's permanent number." })
  number!: number;

  @Field(() => String, { description: 'The name of the area.' })
  name!: string;

  @Field(() => AreaStatus, { description: 'Where the area stands in its life, as the register says today.' })
  status!: AreaStatus;

  @Field(() => String, { nullable: true, description: 'What kind of place it is.' })
  description?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when, as stated, in EDTF (ISO 8601-2).',
  })
  period?: string;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}

@Directive('@key(fields: "id")')
@Directive('@key(fields: "ref")')
@ObjectType({ implements: Node, description: 'An office: the owner of records (Büro).' })
export class Office extends Node {
  @Directive('@inaccessible')
  @Field(() => ID, { description: "The office's number." })
  ref!: string;

  @Field(() => Int, { description: "The office's permanent number." })
  number!: number;

  @Field(() => String, { description: 'The name of the office.' })
  name!: string;

  @Field(() => OfficeKind, { description: 'What the office is.' })
  kind!: OfficeKind;

  @Field(() => OfficeStatus, { description: 'Whether the office still works.' })
  status!: OfficeStatus;

  @Field(() => String, {
    nullable: true,
    description: 'Since and until when it works, as stated, in EDTF (ISO 8601-2).',
  })
  period?: string | null;

  @Field(() => Boolean, {
    description:
      'Whether it closed before the platform began, and its records were loaded by the steward (Archiv).',
  })
  isArchive!: boolean;

  @Field(() => String, { nullable: true, description: 'Why the archive was opened; null for other offices.' })
  archiveReason?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the archive was handed over and the steward's rights in it ended, for ever.",
  })
  archiveClosedAt?: Date | null;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}

@ObjectType({ implements: Node, description: 'A firm contracted to run areas (Gebietsbeauftragte).' })
export class Firm extends Node {
  @Field(() => Int, { description: "The firm's permanent number." })
  number!: number;

  @Field(() => String, { description: 'The name of the firm.' })
  name!: string;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}

@ObjectType({ implements: Node, description: 'A firm running an area for a period (Beauftragung).' })
export class AreaAssignment extends Node {
  @Field(() => Int, { description: "The assignment's permanent number." })
  number!: number;

  @Field(() => String, { description: 'Since and until when, as stated, in EDTF (ISO 8601-2).' })
  period!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: "The plain day after which the firm's people have no rights any more.",
  })
  endsOn?: string;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}
