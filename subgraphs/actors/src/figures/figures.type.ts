import { Field, Int, ObjectType } from 'type-graphql';
import { ActorKind } from '../actor/actor.enums';

@ObjectType({ description: 'How many actors there are of a kind.' })
export class ActorKindCount {
  @Field(() => ActorKind, { description: 'The kind.' })
  kind!: ActorKind;

  @Field(() => Int, { description: 'How many; one whose entries have several kinds counts in each.' })
  count!: number;
}

@ObjectType({ description: 'How many actors settled in their area in a time that is stated imprecisely.' })
export class EstablishedCount {
  @Field(() => Int, { description: 'How many for certain.' })
  certain!: number;

  @Field(() => Int, { description: 'How many more it may be; what is stated does not tell.' })
  possible!: number;
}

@ObjectType({
  description:
    'What the viewer sees of the actors an office keeps, or several (Kennzahlen); an organisation counts once, archived entries do not.',
})
export class ActorFigures {
  @Field(() => Int, { description: 'How many actors are kept today.' })
  actorCount!: number;

  @Field(() => [ActorKindCount], { description: 'The same by kind; kinds without any are absent.' })
  byKind!: ActorKindCount[];

  @Field(() => EstablishedCount, { description: 'Of them: established in the area before the period.' })
  establishedBefore!: EstablishedCount;

  @Field(() => EstablishedCount, { description: 'Of them: established in the area within the period.' })
  establishedWithin!: EstablishedCount;

  @Field(() => Int, { description: 'Of them: since when they are established is not stated.' })
  establishedUnknownCount!: number;

  @Field(() => Int, { description: 'Of them: the first entry was made within the period.' })
  newEntryCount!: number;
}
