import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, refuse, type Refusal, type Result } from '@kiezgraph/kernel/result';
import type { Viewer } from '@kiezgraph/kernel/viewer';
import type { EntityManager } from 'typeorm';
import type { ActorsContext } from '../context';

/** The frame of every act on the register: the input is sound, the viewer is the steward; afterwards nothing read before counts. */
export const stewardAct = async <T>(
  { db, readAnew }: ActorsContext,
  refusals: readonly Refusal[],
  work: (em: EntityManager, viewer: Viewer) => Promise<Result<T>>,
): Promise<Result<T>> => {
  const result = await db.write<T>(async (em, viewer) => {
    if (!viewer.isSteward) return fail(Code.FORBIDDEN, 'Nur die Netzwerkstelle pflegt das Register.');
    return refusals.length > 0 ? refuse(refusals) : work(em, viewer);
  });
  if (result.ok) readAnew();
  return result;
};
