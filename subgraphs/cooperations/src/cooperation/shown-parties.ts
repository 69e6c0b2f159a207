import { withoutHidden } from '@kiezgraph/kernel/server/home-questions';
import type { CooperationsContext } from '../context';
import { actorIsShown } from '../foreign/actor.reference';
import type { CooperationEntity, PartyEntity } from './cooperation.entity';

/** The parties that are named to the viewer, without those whose actor is hidden; the office that proposed keeps every row. */
export const shownParties = async (
  ctx: CooperationsContext,
  row: CooperationEntity,
): Promise<PartyEntity[]> =>
  withoutHidden(ctx, await ctx.loaders.parties.load(row), (home, party) => actorIsShown(home, party));
