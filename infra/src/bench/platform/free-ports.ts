import { listenOn, PortTaken } from '@kiezgraph/gateway/listen';
import { SUBGRAPHS, portOf } from '../../local/parts';

/** Between the one process and the separate ones. */
export const SPLIT_OFFSET = 100;
const STEP = 200;
const TRIES = 20;

const areFree = async (first: number): Promise<boolean> => {
  const split = first + SPLIT_OFFSET;
  try {
    for (const port of [first, split, ...SUBGRAPHS.map(name => portOf(split, name))]) {
      await (await listenOn(() => undefined, port)).close();
    }
    return true;
  } catch (error) {
    if (error instanceof PortTaken) return false;
    throw error;
  }
};

/** The first port, from the one wished on, from which everything the benchmark starts finds its ports free. */
export const freePorts = async (wished: number): Promise<number> => {
  for (let first = wished; first < wished + TRIES * STEP; first += STEP)
    if (await areFree(first)) return first;
  throw new PortTaken(wished);
};
