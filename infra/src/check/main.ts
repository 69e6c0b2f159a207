import { resolve } from 'node:path';
import { BUILD, CHECKS } from './checks';
import { type Outcome, outcomeLines, runChecks, summaryLine } from './run-checks';

/** `npm run check`: every static check; words after it pick checks by name. */
const main = async (root: string, wanted: string[]): Promise<number> => {
  const isWanted = ({ name }: { name: string }): boolean =>
    wanted.length === 0 || wanted.some(word => name.includes(word));
  const tell = (outcome: Outcome): void => console.log(outcomeLines(outcome));
  const outcomes = [
    ...(await runChecks([BUILD], root, tell)),
    ...(await runChecks(CHECKS.filter(isWanted), root, tell)),
  ];
  console.log(summaryLine(outcomes));
  return outcomes.every(({ faults }) => faults.length === 0) ? 0 : 1;
};

main(resolve(__dirname, '../../..'), process.argv.slice(2)).then(
  code => process.exit(code),
  (fault: unknown) => {
    console.error(fault);
    process.exit(1);
  },
);
