import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { EventsContext } from '../context';
import { archivedAmong, setOrganisers } from '../event/event-organisers';
import { EventKind } from '../event/event.words';
import { checkStatements, columnsFrom, SeriesStatementsInput, timesFrom } from './series-input';
import { referencesFrom } from './series-references';
import { SeriesEntity } from './series.entity';
import { Series } from './series.type';

@InputType({ description: 'A new series, seen by its office only until its visibility is changed.' })
export class SeriesCreateInput extends SeriesStatementsInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;

  @Field(() => EventKind, { description: 'What its events are.' })
  kind!: EventKind;

  @Field(() => String, { description: 'The title it is shown under, at most 200 characters.' })
  title!: string;
}

export const SeriesCreatePayload = payloadOf('SeriesCreate', 'series', Series);

export const seriesCreate = async (
  ctx: EventsContext,
  input: SeriesCreateInput,
): Promise<Result<SeriesEntity>> => {
  const references = await referencesFrom(ctx, input);
  return ctx.db.write<SeriesEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const faults = [...checkStatements(input), ...id.refusals];
    const times = faults.length > 0 ? refuse([]) : timesFrom(input);
    const living = references.ok ? archivedAmong(references.value.organisers, []) : references;
    if (!times.ok || !references.ok || !living.ok)
      return refuse([...faults, ...[times, living].flatMap(each => (each.ok ? [] : each.refusals))]);
    const key = { officeId: office.value, id: id.value };
    const stated = { kind: input.kind, title: input.title, ...columnsFrom(input), ...times.value };
    const columns = { ...key, ...stated, ...references.value.columns };
    const isNew = await insertOnce<SeriesEntity>(em, SeriesEntity, columns);
    const series = await findByKey<SeriesEntity>(em, SeriesEntity, key);
    if (!series) return fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
    // The same key again is the same act, sent twice.
    if (isNew) await setOrganisers(em, series, references.value.organisers ?? [], 'series');
    return ok(series);
  });
};
