import { findByKey } from '@kiezgraph/kernel/db/rows';
import type { SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import type { SourcedField } from '../sourced-value/sourced.field';
import { holdGrant } from './grant-act';
import { GrantEntity } from './grant.entity';
import type { GrantField } from './grant.enum';
import { GRANT_FIELDS, GRANT_VALUES } from './grant.fields';

/** A value of a grant that nobody else changes until the transaction ends. */
export interface HeldValue {
  readonly grant: GrantEntity;
  readonly value: SourcedValueRow;
  readonly field: SourcedField<GrantEntity>;
}

const MISSING = fail(Code.NOT_FOUND, 'Der Wert wurde nicht gefunden.', 'valueId');

/** Holds a value in the list of its grant; refusals in a clerk's order. */
export const holdValue = async (
  em: EntityManager,
  viewer: Viewer,
  key: RecordKey | null,
): Promise<Result<HeldValue>> => {
  const seen = await GRANT_VALUES.find(em, key, true);
  const owner = seen && (await findByKey<GrantEntity>(em, GrantEntity, { ...seen, id: seen.recordId }));
  if (!owner) return MISSING;
  const held = await holdGrant(em, viewer, owner, 'valueId', {
    onRemoved: false,
    wrongState: 'Die Werte einer entfernten Zuwendung werden nicht mehr geändert.',
  });
  if (!held.ok) return held;
  const value = await GRANT_VALUES.find(em, seen, true);
  if (!value) return MISSING;
  if (value.removedAt !== null) return fail(Code.WRONG_STATE, 'Der Wert ist schon entfernt.', 'valueId');
  return ok({ grant: held.value, value, field: GRANT_FIELDS[value.field as GrantField] });
};
