import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { checkSource, SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkPeriod, refusalsOf } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { ProjectRoleKind } from './project.enum';
import { countRoles, insertRoles, markRolesRemoved, type ProjectPart } from './project-role.repository';

/** So that the roles of a project stay a plain list. */
const MOST_ROLES = 50;

@InputType({ description: 'An actor and what it is in the project.' })
export class ProjectRoleInput {
  @Field(() => ProjectRoleKind, { description: 'What the actor is in the project.' })
  role!: ProjectRoleKind;

  @Field(() => ID, { description: 'The actor; of any office, as long as the viewer sees it.' })
  actorId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'From when to when it has the role, in EDTF (ISO 8601-2); not stated if absent.',
  })
  period?: string | null;

  @Field(() => SourceInput, {
    nullable: true,
    description: "Where this comes from; the record's own source if absent.",
  })
  source?: SourceInput | null;
}

const checkRoles = (field: string, roles: readonly ProjectRoleInput[]): Refusal[] =>
  refusalsOf(
    checkCount(field, roles, MOST_ROLES),
    ...roles.flatMap(({ period, source }) => [
      checkPeriod(`${field}.period`, period),
      checkSource(`${field}.source`, source),
    ]),
  );

/** Asks the home of the actors, before the transaction begins, whether the caller sees them and they are not archived. */
export const askParts = async (
  home: HomeQuestions,
  field: string,
  roles: readonly ProjectRoleInput[] | null | undefined,
): Promise<Result<ProjectPart[]>> => {
  const stated = roles ?? [];
  const refusals = checkRoles(field, stated);
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
    stated.flatMap(({ role, period, source }, index) => {
      const actor = found[index]?.key;
      return actor ? [{ role, actor, period: period == null ? null : parsePeriod(period), source }] : [];
    }),
  );
};

/** Adds the parts; one that the project has already gets the period and source that are stated now. */
export const addParts = async (
  em: EntityManager,
  project: RecordKey,
  field: string,
  parts: readonly ProjectPart[],
): Promise<Refusal[]> => {
  if (parts.length === 0) return [];
  await insertRoles(em, project, parts);
  const { all } = await countRoles(em, project);
  if (all <= MOST_ROLES) return [];
  return [{ code: Code.INVALID, message: `Ein Projekt hat höchstens ${MOST_ROLES} Beteiligte.`, field }];
};

/** Marks parts of the project as removed; nothing is deleted. */
export const removeParts = async (
  em: EntityManager,
  project: RecordKey,
  field: string,
  ids: readonly string[],
): Promise<Refusal[]> => {
  const wanted = new Set(ids);
  if (wanted.size === 0) return [];
  const keys = [...wanted].map(id => keyFrom('ProjectRole', id));
  const own = keys.flatMap(key => (key?.officeId === project.officeId ? [key.id] : []));
  if ((await markRolesRemoved(em, project, own)) === wanted.size) return [];
  return [{ code: Code.NOT_FOUND, message: 'Eine Beteiligung wurde nicht gefunden.', field }];
};

/** Refuses a role that is stated to be nobody's while somebody is named in it. */
export const checkNobody = async (
  em: EntityManager,
  project: RecordKey,
  nobody: readonly ProjectRoleKind[],
): Promise<Refusal[]> => {
  if (nobody.length === 0) return [];
  const { kinds } = await countRoles(em, project);
  if (!nobody.some(kind => kinds.includes(kind))) return [];
  const message = 'In einer Rolle, die niemand hat, ist jemand genannt.';
  return [{ code: Code.RULE_BROKEN, message, field: 'rolesOfNobody' }];
};
