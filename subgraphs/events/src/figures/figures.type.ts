import { Field, Int, ObjectType } from 'type-graphql';
import { EventKind } from '../event/event.words';

@ObjectType({ description: 'How many events in a period, where times are stated imprecisely.' })
export class EventCount {
  @Field(() => Int, {
    description:
      'How many were in the period for certain, whatever the missing precision hides; one that lasts beyond it counts, too.',
  })
  certain!: number;

  @Field(() => Int, { description: 'How many more that may be in it; what is stated does not tell.' })
  possible!: number;
}

@ObjectType({ description: 'How many events of a kind in a period.' })
export class EventKindFigures {
  @Field(() => EventKind, { description: 'The kind.' })
  kind!: EventKind;

  @Field(() => EventCount, { description: 'Held, summed up or not.' })
  held!: EventCount;

  @Field(() => EventCount, { description: 'Announced, and not stated as held.' })
  announced!: EventCount;

  @Field(() => EventCount, { description: 'Called off.' })
  cancelled!: EventCount;
}

@ObjectType({
  description: 'How far the targets of series were met, each series and whole year of the period by itself.',
})
export class SeriesTargetFigures {
  @Field(() => Int, { description: 'Met for certain.' })
  metCount!: number;

  @Field(() => Int, { description: 'Perhaps met; what is stated does not tell.' })
  possiblyMetCount!: number;

  @Field(() => Int, {
    description:
      'Not met: the year is over, something of the series is known in it, and it was kept here from the beginning of the year on.',
  })
  notMetCount!: number;

  @Field(() => Int, {
    description:
      'Not known: no target is stated, or the record does not tell, for a year that still runs, of which nothing is known or that was entered afterwards.',
  })
  unknownCount!: number;
}

@ObjectType({
  description: 'How many people came, only as offices published it for whole years of the period.',
})
export class PublishedAttendance {
  @Field(() => Int, {
    nullable: true,
    description: 'What the published figures add up to; null without any.',
  })
  people?: number | null;

  @Field(() => Int, { description: 'How many figures, each of one office and year, are added up.' })
  statedCount!: number;

  @Field(() => Int, { description: 'How many are withheld, being below five; they are not in the sum.' })
  withheldCount!: number;

  @Field(() => Int, { description: 'How many say that nobody counted; they are not in the sum.' })
  unknownCount!: number;
}

@ObjectType({ description: 'Events in a period, as far as the viewer sees them (Kennzahlen).' })
export class EventFigures {
  @Field(() => EventCount, { description: 'Held, summed up or not.' })
  held!: EventCount;

  @Field(() => EventCount, { description: 'Announced, and not stated as held.' })
  announced!: EventCount;

  @Field(() => EventCount, { description: 'Called off.' })
  cancelled!: EventCount;

  @Field(() => [EventKindFigures], { description: 'The same by kind; kinds without any are absent.' })
  byKind!: EventKindFigures[];

  @Field(() => SeriesTargetFigures, { description: 'How far the targets of series were met.' })
  targets!: SeriesTargetFigures;

  @Field(() => PublishedAttendance, { description: 'How many people came, as far as published.' })
  attendance!: PublishedAttendance;
}
