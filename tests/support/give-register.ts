import type { Platform } from './platform';

let numbers = 60_000;

/** An area that became part of another one, in which a firm works. */
export const giveSuccession = async ({ give, steward }: Platform): Promise<{ id: string }> => {
  const [before, after] = [await give.area(), await give.area()];
  await give.assignment(after.id);
  const input = {
    ...{ number: (numbers += 1), kind: 'MERGED', on: '2016' },
    ...{ predecessorIds: [before.id], successorIds: [after.id] },
  };
  return give.act(steward, 'areaSuccessionRecord', input, 'areaSuccession', 'id');
};
