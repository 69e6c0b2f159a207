import { today } from '@kiezgraph/kernel/approximate-date';
import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey, ClientKeyInput } from '@kiezgraph/kernel/graphql/client-key';
import { owningOffice, Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkText, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { Field, InputType, Int } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { AttendanceFigureEntity } from './figure.entity';
import { countYear, readEarlier } from './figure.repository';
import { AttendanceFigure } from './figure.type';
import { tellsBySubtraction, withhold } from './withhold';

@InputType({ description: 'The year of which an office publishes how many people came to its events.' })
export class AttendanceFigurePublishInput extends ClientKeyInput {
  @Field(() => Int, { description: 'The year, which is over.' })
  year!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said of the figure, at most 1,000 characters.',
  })
  note?: string | null;
}

export const AttendanceFigurePublishPayload = payloadOf(
  'AttendanceFigurePublish',
  'attendanceFigure',
  AttendanceFigure,
);

const checkYear = (year: number): Refusal[] => {
  const invalid = (message: string): Refusal[] => [{ code: Code.INVALID, message, field: 'year' }];
  if (year < 1990) return invalid('Das Jahr liegt vor 1990.');
  return year >= Number(today().slice(0, 4)) ? invalid('Das Jahr ist noch nicht zu Ende.') : [];
};

/** The frozen columns, or why they can not be published. */
const columnsOf = async (
  em: EntityManager,
  officeId: number,
  year: number,
): Promise<Result<Partial<AttendanceFigureEntity>>> => {
  // Two who publish at once would each not see what the other tells.
  await em.query('select pg_advisory_xact_lock($1, $2)', [officeId, year]);
  const { byKind, ...counts } = await countYear(em, officeId, year);
  const earlier = await readEarlier(em, officeId, year);
  const published = withhold(byKind, earlier);
  return tellsBySubtraction(published, earlier)
    ? fail(
        Code.RULE_BROKEN,
        'Von der früher veröffentlichten Zahl unterscheidet sich diese um weniger als 5; das verriete eine kleine Zahl.',
        'year',
      )
    : ok({ ...counts, ...published });
};

/** Publishes how many came in a year: counted now, frozen, and withheld where it is a handful of people. */
export const attendanceFigurePublish = async (
  ctx: EventsContext,
  input: AttendanceFigurePublishInput,
): Promise<Result<AttendanceFigureEntity>> => {
  const result = await ctx.db.write<AttendanceFigureEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    // Publishing is for the person who answers for it.
    if (viewer.isService)
      return fail(Code.FORBIDDEN, 'Ein Programm veröffentlicht keine Zahlen.', 'officeId');
    const id = clientKey(input);
    const note = refusalsOf(checkText('note', input.note, 1_000));
    const refusals = [...checkYear(input.year), ...note, ...id.refusals];
    if (refusals.length > 0) return refuse(refusals);
    const key = { officeId: office.value, id: id.value };
    const columns = await columnsOf(em, office.value, input.year);
    // The same key again is the same act, sent twice; what it published may differ from what is counted now.
    const before = await findByKey<AttendanceFigureEntity>(em, AttendanceFigureEntity, key);
    if (before) return ok(before);
    if (!columns.ok) return columns;
    const said = { year: input.year, note: input.note ?? null, visibility: Visibility.PUBLIC };
    await insertOnce<AttendanceFigureEntity>(em, AttendanceFigureEntity, {
      ...{ ...key, ...said },
      ...columns.value,
    });
    const figure = await findByKey<AttendanceFigureEntity>(em, AttendanceFigureEntity, key);
    return figure
      ? ok(figure)
      : fail(Code.WRONG_STATE, 'Für dieses Jahr ist schon eine Zahl veröffentlicht.', 'year');
  });
  if (result.ok) ctx.readAnew();
  return result;
};
