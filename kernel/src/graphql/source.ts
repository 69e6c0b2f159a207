import 'reflect-metadata';
import { Directive, Field, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { checkLine, type Check } from '../input-check';

/** Where a value comes from: sources disagree, and what was read between the lines was never stated. */
export enum SourceKind {
  STATED = 'STATED',
  SECOND_SOURCE = 'SECOND_SOURCE',
  INFERRED = 'INFERRED',
}
registerEnumType(SourceKind, {
  name: 'SourceKind',
  description: 'Where a value comes from (Quelle).',
  valuesConfig: {
    STATED: { description: "Stated by the record's own source (angegeben)." },
    SECOND_SOURCE: { description: 'Stated by another source (zweite Quelle).' },
    INFERRED: { description: 'Read between the lines, stated by nobody (erschlossen).' },
  },
});

@Directive('@shareable')
@ObjectType({ description: 'Where a value comes from.' })
export class Source {
  @Field(() => SourceKind, { description: 'What kind of source it is.' })
  kind!: SourceKind;

  @Field(() => String, {
    nullable: true,
    description: 'The source itself, such as the name of a page or report.',
  })
  citation?: string | null;
}

@InputType({ description: 'Where a value comes from.' })
export class SourceInput {
  @Field(() => SourceKind, { description: 'What kind of source it is.' })
  kind!: SourceKind;

  @Field(() => String, {
    nullable: true,
    description:
      'The source itself, such as the name of a page or report, at most 500 characters; null is not stated.',
  })
  citation?: string;
}

/** The columns of a row that carries its source. */
export interface SourceColumns {
  readonly sourceKind: SourceKind;
  readonly citation: string | null;
}

/** What is said without a source is what the record's own source states. */
export const sourceColumns = (input: SourceInput | null | undefined): SourceColumns => ({
  sourceKind: input?.kind ?? SourceKind.STATED,
  citation: input?.citation ?? null,
});

export const sourceOf = (row: SourceColumns): Source =>
  Object.assign(new Source(), { kind: row.sourceKind, citation: row.citation });

export const checkSource = (field: string, input: SourceInput | null | undefined): Check =>
  checkLine(`${field}.citation`, input?.citation, 500);
