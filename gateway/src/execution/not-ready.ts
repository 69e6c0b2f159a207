import type { SubgraphTarget } from '../gateway-options';

/** Shorter than those who ask for readiness have patience. */
const LONGEST_MS = 1_000;

const isWell = async (target: SubgraphTarget): Promise<boolean> => {
  if (!('url' in target)) return target.isWell?.() ?? true;
  const address = new URL('/readiness', target.url);
  const answer = await fetch(address, { signal: AbortSignal.timeout(LONGEST_MS) }).catch(() => undefined);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
};

/** The subgraphs that do not answer, or whose database does not. */
export const notReady = async (subgraphs: Readonly<Record<string, SubgraphTarget>>): Promise<string[]> => {
  const asked = Object.entries(subgraphs).map(async ([name, target]) =>
    (await isWell(target)) ? [] : [name],
  );
  return (await Promise.all(asked)).flat();
};
