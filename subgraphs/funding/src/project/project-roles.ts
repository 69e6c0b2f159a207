import { keyFrom, type RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount } from '@kiezgraph/kernel/input-check';
import { fail, ok, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import { Field, ID, InputType } from 'type-graphql';
import type { EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { ProjectRoleKind } from './project.enum';

/** So that the roles of a project stay a plain list. */
const MOST_ROLES = 50;

@InputType({ description: 'An actor and what it is in the project.' })
export class ProjectRoleInput {
  @Field(() => ProjectRoleKind, { description: 'What the actor is in the project.' })
  role!: ProjectRoleKind;

  @Field(() => ID, { description: 'The actor; of any office, as long as the viewer sees it.' })
  actorId!: string;
}

/** An actor the caller sees, in a role. */
export interface ProjectPart {
  readonly role: ProjectRoleKind;
  readonly actor: RecordKey;
}

/** Asks the home of the actors, before the transaction begins, whether the caller sees them. */
export const askParts = async (
  home: HomeQuestions,
  field: string,
  roles: readonly ProjectRoleInput[] | null | undefined,
): Promise<Result<ProjectPart[]>> => {
  const stated = roles ?? [];
  const tooMany = checkCount(field, stated, MOST_ROLES);
  if (tooMany) return refuse([tooMany]);
  const keys = await home.keys(
    'actors',
    'Actor',
    stated.map(({ actorId }) => actorId),
  );
  const parts = stated.flatMap(({ role }, index) => {
    const actor = keys[index];
    return actor ? [{ role, actor }] : [];
  });
  return parts.length === stated.length
    ? ok(parts)
    : fail(Code.NOT_FOUND, 'Ein Akteur wurde nicht gefunden.', field);
};

/** Adds the parts that the project does not have yet. */
export const addParts = async (
  em: EntityManager,
  project: RecordKey,
  field: string,
  parts: readonly ProjectPart[],
): Promise<Refusal[]> => {
  if (parts.length === 0) return [];
  await em.query(
    `insert into funding.project_role (office_id, id, project_id, actor_office_id, actor_id, role)
     select $1, part.id, $2, part.actor_office_id, part.actor_id, part.role
     from unnest($3::uuid[], $4::integer[], $5::uuid[], $6::text[]) as part (id, actor_office_id, actor_id, role)
     on conflict do nothing`,
    [
      project.officeId,
      project.id,
      parts.map(() => v7()),
      parts.map(({ actor }) => actor.officeId),
      parts.map(({ actor }) => actor.id),
      parts.map(({ role }) => role),
    ],
  );
  const [count] = await em.query<{ count: string }[]>(
    'select count(*) from funding.project_role where office_id = $1 and project_id = $2 and removed_at is null',
    [project.officeId, project.id],
  );
  if (Number(count?.count) <= MOST_ROLES) return [];
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
  const [removed] = await em.query<[unknown[], number]>(
    `update funding.project_role set removed_at = clock_timestamp()
     where office_id = $1 and project_id = $2 and id = any ($3::uuid[]) and removed_at is null returning id`,
    [project.officeId, project.id, keys.flatMap(key => (key?.officeId === project.officeId ? [key.id] : []))],
  );
  if (removed.length === wanted.size) return [];
  return [{ code: Code.NOT_FOUND, message: 'Eine Beteiligung wurde nicht gefunden.', field }];
};
