import { refuse, ok, type Result } from '@kiezgraph/kernel/result';
import type { EventsContext } from '../context';
import { organisersFrom, type NamedActor } from '../event/event-organisers';
import { recordFrom } from '../foreign/record.reference';
import type { SeriesEntity } from './series.entity';
import type { SeriesStatementsInput } from './series-input';

/** The foreign records an input of a series names, as their homes show them. */
export interface SeriesReferences {
  readonly columns: Partial<SeriesEntity>;
  readonly organisers: NamedActor[] | undefined;
}

/** Asks the homes of the records an input names, before the transaction begins. */
export const referencesFrom = async (
  ctx: EventsContext,
  input: SeriesStatementsInput,
): Promise<Result<SeriesReferences>> => {
  const [network, group, organisers] = await Promise.all([
    recordFrom(ctx.home, 'Network', 'networkId', input.networkId),
    recordFrom(ctx.home, 'WorkingGroup', 'workingGroupId', input.workingGroupId),
    organisersFrom(ctx, input.organiserIds),
  ]);
  if (!network.ok || !group.ok || !organisers.ok)
    return refuse([network, group, organisers].flatMap(each => (each.ok ? [] : each.refusals)));
  return ok({
    organisers: organisers.value,
    columns: {
      ...(network.value === undefined
        ? {}
        : { networkOfficeId: network.value?.officeId ?? null, networkId: network.value?.id ?? null }),
      ...(group.value === undefined
        ? {}
        : { workingGroupOfficeId: group.value?.officeId ?? null, workingGroupId: group.value?.id ?? null }),
    },
  });
};
