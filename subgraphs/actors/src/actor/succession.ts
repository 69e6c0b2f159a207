import { parsePeriod, PeriodFault, today } from '@kiezgraph/kernel/approximate-date';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';

/** What held until a day, and what holds since: a name after a name, a place after a place. */
export interface Succession {
  readonly until: string;
  readonly since: string;
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

/** A day ends the evening before; a month or a year may lie on both sides of the change. */
const endBefore = (since: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(since) ? dayBefore(since) : since);

/** The periods before and after a change, from the stated beginning of what held and the day of the change. */
export const succession = (held: string | null, since: string, field: string): Result<Succession> => {
  if (since.includes('/')) return fail(Code.INVALID, 'Hier steht, seit wann es gilt, kein Zeitraum.', field);
  const [begin = '', end = '..'] = held === null ? [] : held.split('/');
  try {
    if (parsePeriod(since).possible.slice(1, 11) > today())
      return fail(Code.INVALID, 'Was erst später gilt, gilt heute noch nicht.', field);
    // What had a stated end before keeps it.
    const until = `${begin}/${end === '..' || end === '' ? endBefore(since) : end}`;
    parsePeriod(until);
    return ok({ until, since: `${since}/..` });
  } catch (error) {
    if (error instanceof PeriodFault) return fail(Code.INVALID, error.message, field);
    throw error;
  }
};
