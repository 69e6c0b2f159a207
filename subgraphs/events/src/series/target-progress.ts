import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { Field, Int, ObjectType } from 'type-graphql';
import type { Counts } from './target-progress.repository';

@ObjectType({
  description:
    'How far the target of a series is met in a year, from the events the viewer sees (Zielerreichung).',
})
export class SeriesTargetProgress {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => Int, { nullable: true, description: 'How often it is to take place; null is not stated.' })
  target?: number | null;

  @Field(() => Int, { description: 'How many were held in the year, whatever the missing precision hides.' })
  heldCertain!: number;

  @Field(() => Int, { description: 'How many more were held that may have been in the year.' })
  heldPossible!: number;

  @Field(() => Int, { description: 'How many are announced that are or may be in the year.' })
  announced!: number;

  @Field(() => AsOf, {
    nullable: true,
    description:
      'Whether what was held meets the target. NO only of a year that is over, in which something of the series is known, and from whose beginning on it was kept here; null when no target is stated or the record does not tell, for what was entered afterwards may lack events.',
  })
  isMet?: AsOf | null;
}

/** What was counted against a target; too few are too few only where the record tells how many there were. */
export const progressOf = (year: number, target: number | null, counts: Counts): SeriesTargetProgress => {
  const { heldCertain, heldPossible, announced, isKept } = counts;
  const met = (count: number): boolean => target !== null && count >= target;
  const missed = target !== null && isKept ? AsOf.NO : null;
  const isMet = met(heldCertain) ? AsOf.CERTAIN : met(heldCertain + heldPossible) ? AsOf.POSSIBLE : missed;
  return { year, target, heldCertain, heldPossible, announced, isMet };
};
