import { SourceKind } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { readAttendees } from './attendance.repository';
import { readTurnouts } from './turnout.repository';

interface Counted {
  readonly people?: number | null;
}

/** What is recorded; what is absent stays as it was recorded before. */
interface Recorded {
  readonly attendees?: readonly Counted[] | null;
  readonly count?: number | null;
}

/** The office's own count until now; another source may disagree with who was there. */
const ownCount = async (em: EntityManager, event: RecordKey): Promise<number | null> => {
  const [turnout] = await readTurnouts(em, [event]);
  return turnout?.attendedSource === SourceKind.STATED ? turnout.attended : null;
};

/** Those who came from the actors are among those who were there; who is not counted adds nothing. */
export const checkPeople = async (
  em: EntityManager,
  event: RecordKey,
  { attendees, count }: Recorded,
): Promise<Result<null>> => {
  if (attendees == null && count == null) return ok(null);
  const all = count === undefined ? await ownCount(em, event) : count;
  if (all === null) return ok(null);
  const present: readonly Counted[] = attendees ?? (await readAttendees(em, [event]));
  const sum = present.reduce((total, { people }) => total + (people ?? 0), 0);
  return sum > all
    ? fail(
        Code.RULE_BROKEN,
        `Von den Akteuren kamen zusammen ${sum} Personen, insgesamt sollen es ${all} sein.`,
        count === undefined ? 'attendees.people' : 'count',
      )
    : ok(null);
};
