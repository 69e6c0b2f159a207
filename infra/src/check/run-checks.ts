import type { Check } from './checks';

/** How one check went. */
export interface Outcome {
  name: string;
  faults: string[];
  seconds: number;
}

const runOne = async ({ name, run }: Check, root: string): Promise<Outcome> => {
  const begun = performance.now();
  const faults = await run(root).catch((fault: unknown) => [
    fault instanceof Error ? fault.message : String(fault),
  ]);
  return { name, faults, seconds: (performance.now() - begun) / 1000 };
};

/** Runs all checks, some at a time, and tells each outcome as it comes; a failed one stops no other. */
export const runChecks = async (
  checks: readonly Check[],
  root: string,
  tell: (outcome: Outcome) => void,
  atOnce = 2,
): Promise<Outcome[]> => {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const outcome = await runOne(check, root);
      outcomes.push(outcome);
      tell(outcome);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return outcomes;
};

/** One line per check, and below it what is wrong. */
export const outcomeLines = ({ name, faults, seconds }: Outcome): string => {
  const line = `${faults.length === 0 ? 'ok    ' : 'FAILED'}  ${name.padEnd(24)}${seconds.toFixed(1).padStart(6)} s`;
  const details = faults.map(fault => fault.replace(/^/gm, '        '));
  return [line, ...details].join('\n');
};

export const summaryLine = (outcomes: Outcome[]): string => {
  const failed = outcomes.filter(({ faults }) => faults.length > 0).length;
  return `${outcomes.length - failed} passed, ${failed} failed`;
};
