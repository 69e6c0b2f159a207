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
    description: 'Whether what was held meets the target; null when no target is stated.',
  })
  isMet?: AsOf | null;
}

/** What was counted against a target. */
export const progressOf = (year: number, target: number | null, counts: Counts): SeriesTargetProgress => {
  const { heldCertain, heldPossible } = counts;
  const met = (count: number): boolean => target !== null && count >= target;
  const isMet = met(heldCertain) ? AsOf.CERTAIN : met(heldCertain + heldPossible) ? AsOf.POSSIBLE : AsOf.NO;
  return { year, target, ...counts, isMet: target === null ? null : isMet };
};
