import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { checkSource, SourceInput, sourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { countParts, insertPart, removeParts } from './call-parts.repository';
import { CallRoleKind } from './call.enums';

/** So that the roles of a call stay a plain list. */
const MOST_ROLES = 50;

@InputType({ description: 'An actor and what it is in the call.' })
export class CallRoleInput {
  @Field(() => CallRoleKind, { description: 'What the actor is in the call.' })
  role!: CallRoleKind;

  @Field(() => ID, { description: 'The actor; of any office, as long as the viewer sees it.' })
  actorId!: string;

  @Field(() => SourceInput, { nullable: true, description: 'Where it comes from; stated if absent.' })
  source?: SourceInput;
}

/** An actor the caller sees, in a role. */
export interface CallRolePart {
  readonly stated: CallRoleInput;
  readonly actor: RecordKey;
}

/** Asks the home of the actors, before the transaction begins, whether the caller sees them and they are not archived. */
export const askRoles = async (
  home: HomeQuestions,
  field: string,
  roles: readonly CallRoleInput[] | null | undefined,
): Promise<Result<CallRolePart[]>> => {
  const stated = roles ?? [];
  const refusals = refusalsOf(
    checkCount(field, stated, MOST_ROLES),
    ...stated.slice(0, MOST_ROLES).map(role => checkSource(`${field}.source`, role.source)),
  );
  if (refusals.length > 0) return refuse(refusals);
  const found = await home.facts<{ archivedAt: string | null }>(
    'actors',
    'Actor',
    stated.map(({ actorId }) => actorId),
    'archivedAt',
  );
  if (found.includes(null)) return fail(Code.NOT_FOUND, 'Ein Akteur wurde nicht gefunden.', field);
  if (found.some(actor => actor?.facts.archivedAt))
    return fail(Code.RULE_BROKEN, 'Ein archivierter Akteur wird nicht mehr neu genannt.', field);
  return ok(
    stated.flatMap((role, index) => {
      const actor = found[index]?.key;
      return actor ? [{ stated: role, actor }] : [];
    }),
  );
};

/** Adds the roles that the call does not have yet. */
export const addRoles = async (
  em: EntityManager,
  call: RecordKey,
  field: string,
  parts: readonly CallRolePart[],
): Promise<Refusal[]> => {
  for (const { stated, actor } of parts) {
    const { sourceKind, citation } = sourceColumns(stated.source);
    await insertPart(em, 'call_role', {
      office_id: call.officeId,
      id: v7(),
      call_id: call.id,
      actor_office_id: actor.officeId,
      actor_id: actor.id,
      role: stated.role,
      source_kind: sourceKind,
      citation,
    });
  }
  if (parts.length === 0 || (await countParts(em, 'call_role', call)) <= MOST_ROLES) return [];
  return [{ code: Code.INVALID, message: `Ein Aufruf hat höchstens ${MOST_ROLES} Beteiligte.`, field }];
};

export const removeRoles = async (
  em: EntityManager,
  call: RecordKey,
  ids: readonly string[],
): Promise<Refusal[]> =>
  (await removeParts(em, 'call_role', 'CallRole', call, ids))
    ? []
    : [
        {
          code: Code.NOT_FOUND,
          message: 'Eine Beteiligung wurde nicht gefunden.',
          field: 'removeCallRoleIds',
        },
      ];
