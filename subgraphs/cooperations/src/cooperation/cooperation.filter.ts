import { searchArgument } from '@kiezgraph/kernel/db/search';
import { BadInputError, dayArgument } from '@kiezgraph/kernel/graphql/errors';
import { NO_RECORD, numberWanted, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { Field, ID, InputType } from 'type-graphql';
import type { CooperationsContext } from '../context';
import { shownAmong } from '../foreign/actor.reference';
import { BridgeAnswer } from '../place/place.enums';
import {
  CooperationInitiator,
  CooperationKind,
  CooperationOrder,
  CooperationStatus,
} from './cooperation.enums';
import { readActorsOfBridges, type CooperationFilterValues } from './cooperation.list';

@InputType({ description: 'Which cooperations a list shows; conditions given together must all hold.' })
export class CooperationFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Only cooperations in whose title or description these words are found, typing errors forgiven.',
  })
  search?: string;

  @Field(() => [CooperationStatus], { nullable: true, description: 'Only cooperations that stand there.' })
  statuses?: CooperationStatus[];

  @Field(() => [CooperationKind], { nullable: true, description: 'Only cooperations of these kinds.' })
  kinds?: CooperationKind[];

  @Field(() => [CooperationInitiator], { nullable: true, description: 'Only cooperations started by these.' })
  initiatedBy?: CooperationInitiator[];

  @Field(() => ID, { nullable: true, description: 'Only cooperations this office proposed.' })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Only cooperations in which this actor is a party, as far as it is named to the viewer.',
  })
  actorId?: string;

  @Field(() => BridgeAnswer, {
    nullable: true,
    description: 'Only cooperations that are, are not, or are not known to be a bridge between areas.',
  })
  isBridge?: BridgeAnswer;

  @Field(() => BridgeAnswer, {
    nullable: true,
    description: 'Only cooperations that do, do not, or are not known to join districts.',
  })
  crossesDistricts?: BridgeAnswer;

  @Field(() => LocalDate, { nullable: true, description: 'Only cooperations agreed on this day or later.' })
  agreedFromOn?: string;

  @Field(() => LocalDate, { nullable: true, description: 'Only cooperations agreed on this day or before.' })
  agreedUntilOn?: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'Only cooperations that had begun and had neither ended nor failed on this day, as stated.',
  })
  runsOn?: string;
}

/** Who does not see an actor does not learn either where it is a party. */
const partyOf = async ({ home }: CooperationsContext, id: string): Promise<RecordKey> =>
  (await home.keys('actors', 'Actor', [id]))[0] ?? NO_RECORD;

/**
 * A filter by bridge asks the database, which does not know whom an actor's home hides by now: what the viewer is not
 * told of a cooperation is no reason to find it, or not to.
 */
const asShown = async (
  { db, home }: CooperationsContext,
  values: CooperationFilterValues,
): Promise<CooperationFilterValues> => {
  if (!values.isBridge && !values.crossesDistricts) return values;
  const actors = await db.read(em => readActorsOfBridges(em, values));
  return { ...values, shown: await shownAmong(home, actors) };
};

/** The filter in keys and days. */
export const valuesOf = async (
  ctx: CooperationsContext,
  filter: CooperationFilter | null | undefined,
  order: CooperationOrder,
): Promise<CooperationFilterValues> => {
  const search = searchArgument('search', filter?.search);
  if (order === CooperationOrder.BEST_MATCH && search === null)
    throw new BadInputError('Nach Treffern sortieren kann nur, wer etwas sucht.', 'orderBy');
  return asShown(ctx, {
    search,
    statuses: filter?.statuses,
    kinds: filter?.kinds,
    initiatedBy: filter?.initiatedBy,
    officeId: numberWanted('Office', filter?.officeId),
    actor:
      filter?.actorId === null || filter?.actorId === undefined ? null : await partyOf(ctx, filter.actorId),
    isBridge: filter?.isBridge,
    crossesDistricts: filter?.crossesDistricts,
    agreedFromOn: dayArgument('agreedFromOn', filter?.agreedFromOn),
    agreedUntilOn: dayArgument('agreedUntilOn', filter?.agreedUntilOn),
    runsOn: dayArgument('runsOn', filter?.runsOn),
  });
};
