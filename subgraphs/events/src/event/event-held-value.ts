import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import { findByKey } from '@kiezgraph/kernel/db/rows';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import { refusalOf } from './event-act';
import { EVENT_VALUES } from './event-value.repository';
import { EventEntity } from './event.entity';
import type { EventActName } from './event.policy';

/** An event that nobody else changes until the transaction ends; refusals in a clerk's order, judged anew once it is held. */
export const holdEvent = async (
  em: EntityManager,
  viewer: Viewer,
  seen: EventEntity | null,
  act: EventActName,
  field: string,
): Promise<Result<EventEntity>> => {
  const refusal = seen && refusalOf(act, viewer, seen, field);
  if (refusal) return refusal;
  const held = seen && (await lockEvent(em, seen));
  if (!held) return fail(Code.NOT_FOUND, 'Die Veranstaltung wurde nicht gefunden.', field);
  return refusalOf(act, viewer, held, field) ?? ok(held);
};

const lockEvent = async (em: EntityManager, key: RecordKey): Promise<EventEntity | null> => {
  await em.query('select from events.event where office_id = $1 and id = $2 for update', [
    key.officeId,
    key.id,
  ]);
  return findByKey<EventEntity>(em, EventEntity, key);
};

/** A value of an event that nobody else changes until the transaction ends. */
export interface HeldValue {
  readonly event: EventEntity;
  readonly value: SourcedValueRow;
}

const MISSING = fail(Code.NOT_FOUND, 'Der Wert wurde nicht gefunden.', 'valueId');

/** Holds a value in the list of its event. */
export const holdValue = async (
  em: EntityManager,
  viewer: Viewer,
  valueId: string,
): Promise<Result<HeldValue>> => {
  const key = keyFrom('EventValue', valueId);
  const seen = await EVENT_VALUES.find(em, key, true);
  const owner = seen && (await findByKey<EventEntity>(em, EventEntity, { ...seen, id: seen.recordId }));
  if (!owner) return MISSING;
  const event = await holdEvent(em, viewer, owner, 'source', 'valueId');
  if (!event.ok) return event;
  const value = await EVENT_VALUES.find(em, key, true);
  if (!value) return MISSING;
  return value.removedAt === null
    ? ok({ event: event.value, value })
    : fail(Code.WRONG_STATE, 'Der Wert ist schon entfernt.', 'valueId');
};
