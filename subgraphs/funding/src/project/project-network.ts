import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { HomeQuestions } from '@kiezgraph/kernel/server/home-questions';
import type { ProjectEntity } from './project.entity';

type Columns = Partial<Pick<ProjectEntity, 'networkOfficeId' | 'networkId'>>;

/** Asks the home of the networks, before the transaction begins, whether the caller sees the one stated and it is not archived. */
export const askNetwork = async (
  home: HomeQuestions,
  networkId: string | null | undefined,
): Promise<Result<Columns>> => {
  if (networkId === undefined) return ok({});
  if (networkId === null) return ok({ networkOfficeId: null, networkId: null });
  const [network] = await home.facts<{ archivedAt: string | null }>(
    'actors',
    'Network',
    [networkId],
    'archivedAt',
  );
  if (!network) return fail(Code.NOT_FOUND, 'Das Netzwerk wurde nicht gefunden.', 'networkId');
  if (network.facts.archivedAt)
    return fail(Code.RULE_BROKEN, 'Ein archiviertes Netzwerk wird nicht mehr neu genannt.', 'networkId');
  return ok({ networkOfficeId: network.key.officeId, networkId: network.key.id });
};
