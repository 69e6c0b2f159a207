import { CooperationInitiator } from '../cooperation/cooperation.enums';
import type { FigureCell } from './figures.repository';
import {
  CooperationFiguresOfInitiator,
  CooperationFiguresOfKind,
  CooperationFiguresOfYear,
  type CooperationCounts,
} from './figures.type';

/** The counts of cells that do not overlap. */
export const countsOf = (cells: readonly FigureCell[]): CooperationCounts => {
  const sum = (word: FigureCell['word'], of: (cell: FigureCell) => number = ({ count }) => count): number =>
    cells.filter(cell => cell.word === word).reduce((total, cell) => total + of(cell), 0);
  return {
    proposed: sum('PROPOSED'),
    agreed: sum('AGREED'),
    agreedAndFulfilled: sum('AGREED', cell => cell.fulfilledCount),
    begun: sum('BEGUN'),
    fulfilled: sum('FULFILLED'),
    established: sum('ESTABLISHED'),
    brokenOff: sum('BROKEN_OFF'),
    ended: sum('ENDED'),
    bridges: sum('AGREED', cell => cell.bridgeCount),
    bridgesUnknown: sum('AGREED', cell => cell.bridgeUnknownCount),
  };
};

const grouped = <K extends string | number>(
  cells: readonly FigureCell[],
  keyOf: (cell: FigureCell) => K,
): [K, FigureCell[]][] => [...Map.groupBy(cells, keyOf)].sort(([a], [b]) => (a < b ? -1 : 1));

export const byKind = (cells: readonly FigureCell[]): CooperationFiguresOfKind[] =>
  grouped(cells, cell => cell.kind).map(([kind, of]) =>
    Object.assign(new CooperationFiguresOfKind(), countsOf(of), { kind }),
  );

export const byInitiator = (cells: readonly FigureCell[]): CooperationFiguresOfInitiator[] =>
  grouped(cells, cell => cell.initiatedBy).map(([initiatedBy, of]) =>
    Object.assign(new CooperationFiguresOfInitiator(), countsOf(of), { initiatedBy }),
  );

export const byYear = (cells: readonly FigureCell[]): CooperationFiguresOfYear[] =>
  grouped(cells, cell => cell.year).map(([year, of]) => {
    const selfStarted = countsOf(
      of.filter(cell => cell.initiatedBy !== CooperationInitiator.COORDINATOR),
    ).agreed;
    return Object.assign(new CooperationFiguresOfYear(), countsOf(of), { year, selfStarted });
  });
