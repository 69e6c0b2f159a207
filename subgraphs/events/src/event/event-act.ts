import { changeAt, findByKey } from '@kiezgraph/kernel/db/rows';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import type { EventsContext } from '../context';
import { EventEntity } from './event.entity';
import type { EventAtVersionInput } from './event-input';
import { objectionTo, verbOf, type EventActName } from './event.policy';
import { findEvent } from './event.repository';
import { EventStatus } from './event.words';

/** What an act on an event in sight changes, or why it refuses. */
export interface EventAct {
  readonly change: (
    em: EntityManager,
    event: EventEntity,
    viewer: Viewer,
  ) => Promise<Result<Partial<EventEntity>>> | Result<Partial<EventEntity>>;
  readonly after?: (em: EntityManager, event: EventEntity) => Promise<void>;
}

const STATE_WORDS: Record<EventStatus, string> = {
  [EventStatus.DRAFT]: 'ein Entwurf',
  [EventStatus.ANNOUNCED]: 'angekündigt',
  [EventStatus.HELD]: 'durchgeführt',
  [EventStatus.DOCUMENTED]: 'dokumentiert',
  [EventStatus.CANCELLED]: 'abgesagt',
};

/** Why an act is not for this viewer or not possible in this state; `field` names the event in the input. */
export const refusalOf = (
  act: EventActName,
  viewer: Viewer,
  event: EventEntity,
  field = 'eventId',
): Result<never> | null => {
  const code = objectionTo(act, viewer, event);
  if (code === null) return null;
  return code === Code.FORBIDDEN
    ? fail(code, `Diese Veranstaltung kann von Ihnen nicht ${verbOf(act)} werden.`, field)
    : fail(
        code,
        `Die Veranstaltung ist ${STATE_WORDS[event.status]}; sie kann so nicht ${verbOf(act)} werden.`,
        field,
      );
};

/** The frame of every act on an event, refusals in a clerk's order: missing, not allowed, wrong state, the act's own, changed meanwhile. */
export const actOnEvent = async (
  { db, readAnew }: EventsContext,
  name: EventActName,
  input: EventAtVersionInput,
  act: EventAct,
): Promise<Result<EventEntity>> => {
  const result = await db.write<EventEntity>(async (em, viewer) => {
    const seen = await findEvent(em, input.eventId);
    if (!seen) return fail(Code.NOT_FOUND, 'Die Veranstaltung wurde nicht gefunden.', 'eventId');
    const refusal = refusalOf(name, viewer, seen);
    if (refusal) return refusal;
    const change = await act.change(em, seen, viewer);
    if (!change.ok) return change;
    // Also a change of organisers alone counts the version up, so that a second editor notices.
    const columns = Object.keys(change.value).length > 0 ? change.value : { kind: seen.kind };
    // What was judged must be what is changed, also when the editor names a version that is only just being made.
    const isAsSeen = seen.version === input.expectedVersion;
    if (!isAsSeen || !(await changeAt<EventEntity>(em, EventEntity, seen, seen.version, columns))) {
      return fail(Code.CONFLICT, 'Die Veranstaltung wurde inzwischen geändert.', 'expectedVersion');
    }
    await act.after?.(em, seen);
    return ok((await findByKey<EventEntity>(em, EventEntity, seen)) as EventEntity);
  });
  if (result.ok) readAnew();
  return result;
};
