import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Refusal, type Result } from '@kiezgraph/kernel/result';
import { AreaSuccessionKind } from './area-succession.type';
import { statedPoint } from './stated-point';

/** What each kind of succession needs: of predecessors and successors at least and at most. */
const COUNTS: Readonly<Record<AreaSuccessionKind, readonly [number, number, number, number, string]>> = {
  MERGED: [1, 20, 1, 1, 'Zusammengelegt werden Gebiete zu genau einem Gebiet.'],
  SPLIT: [1, 1, 2, 20, 'Geteilt wird ein Gebiet in mehrere Gebiete.'],
  EXTENDED: [1, 1, 0, 1, 'Erweitert wird ein Gebiet, höchstens zu einem anderen Gebiet.'],
  REDUCED: [1, 1, 0, 1, 'Verkleinert wird ein Gebiet, höchstens zu einem anderen Gebiet.'],
  ENDED: [1, 1, 0, 20, 'Beendet wird genau ein Gebiet.'],
};

/** Whether there are as many predecessors and successors as a kind has, and none is both. */
export const checkCounts = (
  kind: AreaSuccessionKind,
  predecessors: readonly number[],
  successors: readonly number[],
): Refusal[] => {
  const [fewestBefore, mostBefore, fewestAfter, mostAfter, message] = COUNTS[kind];
  const invalid = (field: string, text: string): Refusal[] => [{ code: Code.INVALID, message: text, field }];
  if (predecessors.length < fewestBefore || predecessors.length > mostBefore)
    return invalid('predecessorIds', message);
  if (successors.length < fewestAfter || successors.length > mostAfter)
    return invalid('successorIds', message);
  return successors.some(number => predecessors.includes(number))
    ? [{ code: Code.RULE_BROKEN, message: 'Ein Gebiet folgt nicht auf sich selbst.', field: 'successorIds' }]
    : [];
};

/**
 * The plain day from which rights follow: the one stated, else the day of the succession where that is a plain day.
 * An imprecise date alone gives no right, and none begins before the succession may have come about.
 */
export const rightsFrom = (
  on: string,
  stated: string | null | undefined,
  hasSuccessors: boolean,
): Result<string | null> => {
  const { earliestOn, latestOn } = statedPoint(on);
  if (!hasSuccessors)
    return stated ? fail(Code.INVALID, 'Ohne Nachfolge gehen keine Rechte über.', 'rightsFromOn') : ok(null);
  if (stated && stated < earliestOn)
    return fail(Code.INVALID, 'Die Rechte gehen nicht vor der Nachfolge über.', 'rightsFromOn');
  return ok(stated ?? (earliestOn === latestOn ? earliestOn : null));
};
