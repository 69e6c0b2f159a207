import { AsOf } from '@kiezgraph/kernel/graphql/as-of';
import { sourceColumns, type SourceColumns, type SourceInput } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkCount, checkLine, refusalsOf } from '@kiezgraph/kernel/input-check';
import type { Refusal } from '@kiezgraph/kernel/result';
import { AreaStatus } from './register.type';
import { checkPoint, statedPoint } from './stated-point';

/** Since when an area was in a state; it lasts until the next one begins. */
export interface AreaPhaseRow extends SourceColumns {
  readonly status: string;
  readonly since: string;
}

interface PhaseInput {
  readonly status: string;
  readonly since: string;
  readonly source?: SourceInput | undefined;
}

/** An area's life goes one way. */
const COURSE: readonly string[] = [
  AreaStatus.PLANNED,
  AreaStatus.ACTIVE,
  AreaStatus.TRANSITION,
  AreaStatus.ENDED,
];

export const phaseOf = ({ status, since, source }: PhaseInput): AreaPhaseRow => ({
  status,
  since,
  ...sourceColumns(source),
});

const isInOrder = (earlier: PhaseInput, later: PhaseInput): boolean => {
  const [first, second] = [statedPoint(earlier.since), statedPoint(later.since)];
  return (
    COURSE.indexOf(earlier.status) < COURSE.indexOf(later.status) &&
    first.earliestOn <= second.earliestOn &&
    first.latestOn <= second.latestOn
  );
};

/** Everything that is wrong with the phases of an area. */
export const checkPhases = (field: string, phases: readonly PhaseInput[] | null | undefined): Refusal[] => {
  const refusals = refusalsOf(
    checkCount(field, phases, COURSE.length),
    ...(phases ?? [])
      .slice(0, COURSE.length)
      .flatMap(({ since, source }) => [checkPoint(field, since), checkLine(field, source?.citation, 500)]),
  );
  if (refusals.length > 0 || !phases) return refusals;
  const isFine = phases.every((phase, index) => {
    const next = phases[index + 1];
    return next === undefined || isInOrder(phase, next);
  });
  return isFine
    ? []
    : [
        {
          code: Code.INVALID,
          message: 'Die Abschnitte folgen einander in der Zeit: geplant, aktiv, im Übergang, beendet.',
          field,
        },
      ];
};

/** In which states an area may have been on a day; a phase ends where the next one begins, however imprecisely. */
export const statusesOn = (
  phases: readonly AreaPhaseRow[],
  day: string,
): { status: string; asOf: AsOf }[] => {
  const points = phases.map(({ since }) => statedPoint(since));
  return phases.flatMap(({ status }, index) => {
    const [begin, end] = [points[index], points[index + 1]];
    if (!begin || day < begin.earliestOn || (end && day >= end.latestOn)) return [];
    const isCertain = day >= begin.latestOn && !(end && day >= end.earliestOn);
    return [{ status, asOf: isCertain ? AsOf.CERTAIN : AsOf.POSSIBLE }];
  });
};
