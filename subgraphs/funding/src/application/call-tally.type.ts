import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({
  description:
    'What the applications of a call come to, counted for those who work in its office (Auswertung des Aufrufs).',
})
export class CallTally {
  @Field(() => Int, { description: 'How many applied; drafts are none.' })
  applicantCount!: number;

  @Field(() => Int, { description: 'Of them, not checked formally yet.' })
  uncheckedCount!: number;

  @Field(() => Int, { description: 'Of them, eligible by the formal check and not withdrawn.' })
  eligibleCount!: number;

  @Field(() => Int, { description: 'Of them, rejected by the formal check.' })
  rejectedCount!: number;

  @Field(() => Int, { description: 'Of them, withdrawn.' })
  withdrawnCount!: number;

  @Field(() => Int, {
    description: 'How many were selected, also those who dropped out later: their place stays taken.',
  })
  selectedCount!: number;

  @Field(() => Int, { description: 'How many would move up.' })
  reserveCount!: number;

  @Field(() => Int, { description: 'How many were not selected.' })
  notSelectedCount!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many places are free; null where the quota is unknown.',
  })
  freePlaces?: number | null;

  @Field(() => Int, { description: 'How many of the selected are named publicly.' })
  namedCount!: number;

  @Field(() => Int, { description: 'How many of the selected dropped out after the decision.' })
  droppedOutCount!: number;

  @Field(() => Int, { description: 'Of the selected that are left: whose project was carried out.' })
  deliveredCount!: number;

  @Field(() => Int, {
    description: 'Of the selected that are left: whose project is not carried out, or not yet.',
  })
  inDeliveryCount!: number;

  @Field(() => Int, { description: 'Of the selected that are left: of which no project is known.' })
  deliveryUnknownCount!: number;
}
