import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { Node } from '@kiezgraph/kernel/graphql/node';
import { DateTime, LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { AreaStatus } from './register.type';

export enum AreaSuccessionKind {
  MERGED = 'MERGED',
  SPLIT = 'SPLIT',
  EXTENDED = 'EXTENDED',
  REDUCED = 'REDUCED',
  ENDED = 'ENDED',
}
registerEnumType(AreaSuccessionKind, {
  name: 'AreaSuccessionKind',
  description: 'What became of an area.',
  valuesConfig: {
    MERGED: { description: 'One or more areas became part of one (Zusammenlegung).' },
    SPLIT: { description: 'One area became several (Teilung).' },
    EXTENDED: { description: 'An area grew, under its own number or as another area (Erweiterung).' },
    REDUCED: { description: 'An area shrank, under its own number or as another area (Verkleinerung).' },
    ENDED: { description: 'An area ended; others may look after what it leaves (Beendigung).' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What became of areas: which areas came before, which after (Gebietsnachfolge).',
})
export class AreaSuccession extends Node {
  @Field(() => Int, { description: "The entry's permanent number." })
  number!: number;

  @Field(() => AreaSuccessionKind, { description: 'What became of the predecessors.' })
  kind!: AreaSuccessionKind;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      "The plain day from which the successors' offices have the rights of the offices of predecessors that ended; null gives none.",
  })
  rightsFromOn?: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the entry was withdrawn; from then on nothing follows from it.',
  })
  withdrawnAt?: Date | null;

  @Field(() => Int, { description: 'Counts the changes; hand it back as expectedVersion.' })
  version!: number;
}

@ObjectType({ description: "A stretch of an area's life; it lasts until the next one begins." })
export class AreaPhase {
  @Field(() => AreaStatus, { description: 'Where the area stood in its life.' })
  status!: AreaStatus;

  @Field(() => String, { description: 'Since when, as stated, in EDTF (ISO 8601-2).' })
  since!: string;
}

@ObjectType({ description: 'Where an area may have stood in its life on a day.' })
export class AreaStatusAsOf {
  @Field(() => AreaStatus, { description: 'Where it stood.' })
  status!: AreaStatus;

  @Field(() => AsOf, { description: 'Whether it certainly stood there, or perhaps; never NO.' })
  asOf!: AsOf;
}
