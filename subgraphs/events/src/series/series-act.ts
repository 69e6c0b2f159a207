import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { SeriesEntity } from './series.entity';
import { objectionTo, verbOf, type SeriesActName } from './series.policy';
import { findSeries } from './series.repository';

@InputType({ description: 'A series at the version its editor saw.' })
export class SeriesAtVersionInput {
  @Field(() => ID, { description: 'The series.' })
  seriesId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

/** What an act on a series in sight changes, or why it refuses. */
export interface SeriesAct {
  readonly change: (
    em: EntityManager,
    series: SeriesEntity,
    viewer: Viewer,
  ) => Promise<Result<Partial<SeriesEntity>>> | Result<Partial<SeriesEntity>>;
  readonly after?: (em: EntityManager, series: SeriesEntity) => Promise<void>;
}

/** Why an act is not for this viewer or not possible in this state. */
export const refusalOf = (act: SeriesActName, viewer: Viewer, series: SeriesEntity): Result<never> | null => {
  const code = objectionTo(act, viewer, series);
  if (code === null) return null;
  return code === Code.FORBIDDEN
    ? fail(code, `Diese Reihe kann von Ihnen nicht ${verbOf(act)} werden.`, 'seriesId')
    : fail(
        code,
        `Die Reihe ist ${series.endsOn === null ? 'nicht beendet' : 'beendet'}; sie kann so nicht ${verbOf(act)} werden.`,
        'seriesId',
      );
};

/** The frame of every act on a series, refusals in a clerk's order: missing, not allowed, wrong state, the act's own, changed meanwhile. */
export const actOnSeries = async (
  { db, readAnew }: EventsContext,
  name: SeriesActName,
  input: SeriesAtVersionInput,
  act: SeriesAct,
): Promise<Result<SeriesEntity>> => {
  const result = await db.write<SeriesEntity>(async (em, viewer) => {
    const seen = await findSeries(em, input.seriesId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Reihe wurde nicht gefunden.', 'seriesId');
    const refusal = refusalOf(name, viewer, seen);
    if (refusal) return refusal;
    const change = await act.change(em, seen, viewer);
    if (!change.ok) return change;
    // Also a change of a part alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: seen.kind };
    const isAsSeen = seen.version === input.expectedVersion;
    if (!isAsSeen || !(await changeAt<SeriesEntity>(em, SeriesEntity, seen, seen.version, columns))) {
      return fail(Code.CONFLICT, 'Die Reihe wurde inzwischen geändert.', 'expectedVersion');
    }
    await act.after?.(em, seen);
    return ok((await findByKey<SeriesEntity>(em, SeriesEntity, seen)) as SeriesEntity);
  });
  if (result.ok) readAnew();
  return result;
};
