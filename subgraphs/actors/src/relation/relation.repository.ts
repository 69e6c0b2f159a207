import { columnsOf } from '@kiezgraph/kernel/db/rows';
import {
  isOneOf,
  readPagesOf,
  type CursorSeal,
  type Page,
  type PageInput,
} from '@kiezgraph/kernel/graphql/connection';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import type { EntityManager } from 'typeorm';
import { ActorRelationEntity } from './relation.entity';
import { RelationDirection, type ActorRelationKind } from './relation.enums';

/** Which relations of an actor are asked for. */
export interface RelationQuestion {
  readonly direction: RelationDirection | null;
  readonly kinds: ActorRelationKind[] | null;
  readonly on: string | null;
  readonly removed: boolean;
  readonly page: PageInput;
}

const FROM = 'row.from_office_id = parent.office_id and row.from_id = parent.id';
const TO = 'row.to_office_id = parent.office_id and row.to_id = parent.id';
const SIDES = {
  [RelationDirection.OUTGOING]: FROM,
  [RelationDirection.INCOMING]: TO,
};

// Under the wall: an actor the viewer does not see is not there, and then neither is what relates to it. The office that
// stated the relation keeps its row, with an empty end, so that it can take it back.
const BOTH_SEEN = `(row.office_id = any ((select app.viewer_offices())::integer[])
  or exists (select from actors.actor other where other.office_id = row.other_office_id and other.id = row.other_id)
    and exists (select from actors.actor own where own.office_id = row.office_id and own.id = row.actor_id))`;

/** A page of the relations of each actor, oldest entry first: one statement. */
export const readRelations = (
  em: EntityManager,
  cursors: CursorSeal,
  parents: readonly RecordKey[],
  { direction, kinds, on, removed, page }: RelationQuestion,
): Promise<Page<ActorRelationEntity>[]> => {
  const values: unknown[] = [];
  const next = (value: unknown): string => `$${values.push(value) + 2}`;
  const where = [
    direction === null ? `(${FROM} or ${TO})` : SIDES[direction],
    `row.removed_at is ${removed ? 'not null' : 'null'}`,
    BOTH_SEEN,
  ];
  if (kinds) where.push(isOneOf('row.kind', kinds, next));
  if (on !== null) {
    const day = next(on);
    where.push(`row.earliest_on <= ${day}::date and row.latest_on >= ${day}::date`);
  }
  return readPagesOf<ActorRelationEntity>(em, cursors, parents, {
    list: 'actorRelations',
    columns: columnsOf(em, ActorRelationEntity),
    from: 'actors.actor_relation row',
    where,
    values,
    sort: { name: 'CREATED_ASC', expression: 'row.created_at', type: 'timestamptz' },
    page,
  });
};

/** Whether a relation would close a circle of its kind in what the viewer sees; whoever adds one at the same moment waits. */
export const closesCircle = async (
  em: EntityManager,
  kind: ActorRelationKind,
  from: RecordKey,
  to: RecordKey,
): Promise<boolean> => {
  const rows = await em.query<{ closes: boolean }[]>(
    'select actors.closes_circle($1, $2, $3, $4, $5) as closes',
    [kind, from.officeId, from.id, to.officeId, to.id],
  );
  return rows[0]?.closes ?? false;
};
