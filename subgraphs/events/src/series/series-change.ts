import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EventsContext } from '../context';
import { archivedAmong, setOrganisers } from '../event/event-organisers';
import { EventKind } from '../event/event.words';
import { actOnSeries } from './series-act';
import { checkStatements, columnsFrom, SeriesStatementsInput, timesFrom } from './series-input';
import { referencesFrom } from './series-references';
import type { SeriesEntity } from './series.entity';
import { readSeriesOrganisers } from './series.repository';
import { Series } from './series.type';

@InputType({
  description:
    'What is to change of a series; what is absent stays, and so does every event that was made of one of its days.',
})
export class SeriesChangeInput extends SeriesStatementsInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;

  @Field(() => EventKind, { nullable: true, description: 'What its events are.' })
  kind?: EventKind | null;

  @Field(() => String, {
    nullable: true,
    description: 'The title it is shown under, at most 200 characters.',
  })
  title?: string | null;
}

export const SeriesChangePayload = payloadOf('SeriesChange', 'series', Series);

export const seriesChange = async (
  ctx: EventsContext,
  input: SeriesChangeInput,
): Promise<Result<SeriesEntity>> => {
  const references = await referencesFrom(ctx, input);
  return actOnSeries(ctx, 'change', input, {
    change: async (em, series) => {
      const faults = checkStatements(input);
      const times = faults.length > 0 ? refuse([]) : timesFrom(input, series);
      const living = references.ok
        ? archivedAmong(references.value.organisers, await readSeriesOrganisers(em, [series]))
        : references;
      if (!times.ok || !references.ok || !living.ok)
        return refuse([...faults, ...[times, living].flatMap(each => (each.ok ? [] : each.refusals))]);
      const named = { kind: input.kind ?? series.kind, title: input.title ?? series.title };
      return ok({ ...named, ...columnsFrom(input), ...times.value, ...references.value.columns });
    },
    after: async (em, series) => {
      if (references.ok && references.value.organisers)
        await setOrganisers(em, series, references.value.organisers, 'series');
    },
  });
};
