import { isDay } from '@kiezgraph/kernel/approximate-date';
import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { LocalDate } from '@kiezgraph/kernel/graphql/scalars';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { setOrganisers } from '../event/event-organisers';
import { timeColumns } from '../event/event-time';
import { EventEntity } from '../event/event.entity';
import { EventStatus } from '../event/event.words';
import { endOf, ruledDays } from './occurrence';
import { findMade, isSkipped } from './occurrence.repository';
import { refusalOf } from './series-act';
import { SeriesEntity } from './series.entity';
import { findSeries, lockSeries, readSeriesOrganisers } from './series.repository';

@InputType({ description: 'One occurrence of a series.' })
export class SeriesOccurrenceInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId!: string;

  @Field(() => LocalDate, { description: 'The day on which the rule puts the occurrence.' })
  occurrenceOn!: string;
}

/** What is wrong with a day of a series, or nothing. */
export const checkOccurrence = (series: SeriesEntity, occurrenceOn: string): Result<true> => {
  const window = { fromOn: occurrenceOn, untilOn: occurrenceOn };
  return isDay(occurrenceOn) && ruledDays(series, window).length > 0
    ? ok(true)
    : fail(Code.INVALID, 'Auf diesen Tag fällt die Reihe nach ihrer Regel nicht.', 'occurrenceOn');
};

/** The columns of the event that an occurrence becomes: seen as its series is, announced where somebody organises it. */
const columnsOf = (
  series: SeriesEntity,
  occurrenceOn: string,
  isAnnounced: boolean,
): Result<Partial<EventEntity>> => {
  const [day] = ruledDays(series, { fromOn: occurrenceOn, untilOn: occurrenceOn });
  const startsAt = day?.startsAt ?? null;
  const time = timeColumns(
    startsAt ? { startsAt, endsAt: endOf(series, startsAt) } : { period: occurrenceOn },
  );
  if (!time.ok) return time;
  const { kind, title, description, place, onlineUrl, visibility, sharedWith, named } = series;
  const { networkOfficeId, networkId, workingGroupOfficeId, workingGroupId } = series;
  return ok({
    ...{ kind, title, description, place, onlineUrl, visibility, sharedWith, named },
    ...{ networkOfficeId, networkId, workingGroupOfficeId, workingGroupId, ...time.value },
    ...{ seriesId: series.id, occurrenceOn },
    status: isAnnounced ? EventStatus.ANNOUNCED : EventStatus.DRAFT,
  });
};

const make = async (
  em: EntityManager,
  series: SeriesEntity,
  occurrenceOn: string,
): Promise<Result<EventEntity>> => {
  const fits = checkOccurrence(series, occurrenceOn);
  if (!fits.ok) return fits;
  // Once the series is seen by its office again, the day would be taken by what its office does not see.
  if ((series.visibility as Visibility) === Visibility.RESTRICTED)
    return fail(
      Code.RULE_BROKEN,
      'Die Reihe ist auf Genannte beschränkt; aus ihren Terminen werden erst Veranstaltungen, wenn ihr Büro sie sieht.',
      'seriesId',
    );
  if (await isSkipped(em, series, occurrenceOn))
    return fail(Code.WRONG_STATE, 'An diesem Tag fällt die Reihe aus.', 'occurrenceOn');
  const organisers = await readSeriesOrganisers(em, [series]);
  const columns = columnsOf(series, occurrenceOn, organisers.length > 0);
  if (!columns.ok) return columns;
  const key = { officeId: series.officeId, id: v7() };
  const isNew = await insertOnce<EventEntity>(em, EventEntity, { ...columns.value, ...key });
  if (!isNew)
    return fail(Code.WRONG_STATE, 'Zu diesem Termin gibt es schon eine Veranstaltung.', 'occurrenceOn');
  const keys = organisers.map(({ actorOfficeId, actorId }) => ({ officeId: actorOfficeId, id: actorId }));
  await setOrganisers(em, key, keys);
  return ok((await findByKey<EventEntity>(em, EventEntity, key)) as EventEntity);
};

/** The event of an occurrence, made if nothing was said of it yet; the same one for whoever asks at the same moment. */
export const eventOf = async (
  em: EntityManager,
  viewer: Viewer,
  { seriesId, occurrenceOn }: SeriesOccurrenceInput,
): Promise<Result<EventEntity>> => {
  const series = await findSeries(em, seriesId);
  if (!series) return fail(Code.NOT_FOUND, 'Die Reihe wurde nicht gefunden.', 'seriesId');
  const refusal = refusalOf('occur', viewer, series);
  if (refusal) return refusal;
  if (!isDay(occurrenceOn)) return fail(Code.INVALID, 'Diesen Tag kennt der Kalender nicht.', 'occurrenceOn');
  await lockSeries(em, series);
  const made = await findMade(em, series, occurrenceOn);
  const held = await findByKey<SeriesEntity>(em, SeriesEntity, series);
  return made ? ok(made) : make(em, held ?? series, occurrenceOn);
};
