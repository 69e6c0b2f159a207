import { Node } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
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

  @Field(() => AreaStatus, { description: 'Where the area stands in its life.' })
  status!: AreaStatus;

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
