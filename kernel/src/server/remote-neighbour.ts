import type { Neighbours } from './home-questions';
import type { SubgraphAnswer, SubgraphHeaders } from './subgraph';

/** Headers without absent ones, which fetch would send as the word “undefined”. */
const stated = (headers: SubgraphHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );

/** A neighbour that is a process of its own. */
export const remoteNeighbour = (url: string): ReturnType<Neighbours> => ({
  execute: async ({ headers, signal, ...body }) => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...stated(headers) },
      body: JSON.stringify(body),
      signal: signal ?? AbortSignal.timeout(5_000),
    });
    return (await response.json()) as SubgraphAnswer;
  },
});
