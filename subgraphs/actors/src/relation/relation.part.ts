import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import type { PartKind } from '../actor/actor-part';
import { ActorRelationEntity } from './relation.entity';
import type { ActorRelationKind } from './relation.enums';
import { closesCircle } from './relation.repository';

/** Relations as parts of the actor whose office states them. */
export const RELATION: PartKind<ActorRelationEntity> = {
  entity: ActorRelationEntity,
  type: 'ActorRelation',
  field: 'relationId',
  word: 'Die Beziehung',
  most: 2000,
};

interface Named extends RecordKey {
  readonly name: string;
}

/** The rule of relations: none leads back to where it begins, whenever it holds, as far as the viewer sees. */
export const checkAcyclic = async (
  em: EntityManager,
  kind: ActorRelationKind,
  from: Named,
  to: Named,
  field: string,
): Promise<Result<null>> => {
  if (from.officeId === to.officeId && from.id === to.id)
    return fail(Code.RULE_BROKEN, 'Ein Akteur hat keine Beziehung zu sich selbst.', field);
  return (await closesCircle(em, kind, from, to))
    ? fail(
        Code.RULE_BROKEN,
        `Das schlösse einen Kreis: Von „${to.name}“ führen Beziehungen dieser Art schon zu „${from.name}“.`,
        field,
      )
    : ok(null);
};

/** The same relation with the same period stands once in an entry. */
export const checkOnce = async (
  em: EntityManager,
  relation: ActorRelationEntity,
  field: string,
): Promise<Result<null>> => {
  const rows = await em.query<unknown[]>(
    `select from actors.actor_relation where office_id = $1 and actor_id = $2 and id <> $3 and kind = $4 and is_outgoing = $5
       and other_office_id = $6 and other_id = $7 and period_text is not distinct from $8 and removed_at is null`,
    [
      relation.officeId,
      relation.actorId,
      relation.id,
      relation.kind,
      relation.isOutgoing,
      relation.otherOfficeId,
      relation.otherId,
      relation.periodText,
    ],
  );
  return rows.length === 0 ? ok(null) : fail(Code.INVALID, 'Diese Beziehung steht schon im Eintrag.', field);
};
