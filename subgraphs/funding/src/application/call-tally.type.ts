import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType({ description: 'How many applications, as far as all of them are written down.' })
export class ApplicationCount {
  @Field(() => Int, { description: 'How many it is at least: those that are written down.' })
  atLeast!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many it is; null where the list of applications is not stated to be complete.',
  })
  exactCount?: number | null;
}

@ObjectType({
  description:
    'What the applications of a call come to, counted for those who work in its office (Auswertung des Aufrufs).',
})
export class CallTally {
  @Field(() => ApplicationCount, { description: 'How many applied; drafts are none.' })
  applicantCount!: ApplicationCount;

  @Field(() => ApplicationCount, { description: 'Of them, not checked formally yet.' })
  uncheckedCount!: ApplicationCount;

  @Field(() => ApplicationCount, { description: 'Of them, eligible by the formal check and not withdrawn.' })
  eligibleCount!: ApplicationCount;

  @Field(() => ApplicationCount, { description: 'Of them, rejected by the formal check.' })
  rejectedCount!: ApplicationCount;

  @Field(() => ApplicationCount, { description: 'Of them, withdrawn.' })
  withdrawnCount!: ApplicationCount;

  @Field(() => Int, {
    description:
      'How many of those written down were selected, also who dropped out later: their place stays taken.',
  })
  selectedCount!: number;

  @Field(() => ApplicationCount, { description: 'How many would move up.' })
  reserveCount!: ApplicationCount;

  @Field(() => ApplicationCount, { description: 'How many were not selected.' })
  notSelectedCount!: ApplicationCount;

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
