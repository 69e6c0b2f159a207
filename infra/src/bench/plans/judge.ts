import type { RecordedPlan } from './recorder';

/** What is worth a look in a plan. */
export interface Judgement {
  readonly milliseconds: number;
  readonly planning: number;
  readonly buffers: number;
  readonly remarks: readonly string[];
}

const numberIn = (plan: readonly string[], pattern: RegExp): number => {
  for (const line of plan) {
    const found = pattern.exec(line)?.[1];
    if (found) return Number(found);
  }
  return 0;
};

const MANY_ROWS = 1_000;
// The register: a few hundred rows are read fastest as they lie.
const SMALL = /on (office|qm_area|district|area_assignment|locality|firm)\b/;

const NODE = /(?:->\s+)?(\S.*?)\s+\(cost.*rows=([\d.]+) loops=(\d+)\)/;
const REMOVED = /Rows Removed by (?:Index Recheck|Filter|Join Filter): (\d+)/;

const remarkOn = (line: string, details: readonly string[]): string | undefined => {
  const found = NODE.exec(line);
  if (!found) return undefined;
  const node = (found[1] ?? '').replace(/ "?row"?$/, '');
  const loops = Number(found[3]);
  const touched = Math.round(Number(found[2]) * loops);
  const removed = details.reduce((sum, each) => sum + Number(REMOVED.exec(each)?.[1] ?? 0), 0) * loops;
  if (node.includes('Seq Scan') && !SMALL.test(node) && touched + removed > MANY_ROWS)
    return `${node} (${touched + removed} rows read)`;
  if (removed > MANY_ROWS) return `${node} drops ${removed} rows`;
  if (/^(Incremental )?Sort/.test(node) && touched > MANY_ROWS) return `sorts ${touched} rows`;
  return undefined;
};

/** Details of a node stand below it, deeper, up to the next node. */
const detailsAfter = (plan: readonly string[], index: number): readonly string[] => {
  const end = plan.findIndex(
    (line, at) => at > index && /->|Planning:|Planning Time|^\s*(InitPlan|SubPlan|CTE)/.test(line),
  );
  return plan.slice(index + 1, end < 0 ? undefined : end);
};

export const judge = ({ plan }: RecordedPlan): Judgement => {
  const remarks = plan
    .map((line, index) => remarkOn(line, detailsAfter(plan, index)))
    .filter(remark => remark !== undefined);
  const perRow = plan.filter(line => /Filter:.*app\.viewer/.test(line)).length;
  return {
    milliseconds: numberIn(plan, /Execution Time: ([\d.]+)/),
    planning: numberIn(plan, /Planning Time: ([\d.]+)/),
    buffers: numberIn(plan, /Buffers: shared hit=(\d+)/),
    remarks: perRow > 0 ? [...remarks, `viewer asked per row in ${perRow} nodes`] : remarks,
  };
};
