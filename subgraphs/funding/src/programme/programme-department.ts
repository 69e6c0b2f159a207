import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';

/** Asks the actor's home, before the transaction begins, whether it is a public authority in sight. */
export const askDepartment = async (home: HomeQuestions, actorId: string): Promise<Result<RecordKey>> => {
  const [found] = await home.facts<{ kind: string }>('actors', 'Actor', [actorId], 'kind');
  if (!found) return fail(Code.NOT_FOUND, 'Der Akteur wurde nicht gefunden.', 'actorId');
  return found.facts.kind === 'PUBLIC_AUTHORITY'
    ? ok(found.key)
    : fail(Code.INVALID, 'Zuständig für ein Programm ist eine Behörde.', 'actorId');
};

export const MISSING_DEPARTMENT: Refusal = {
  code: Code.NOT_FOUND,
  message: 'Die Zuständigkeit wurde nicht gefunden.',
  field: 'departmentId',
};
