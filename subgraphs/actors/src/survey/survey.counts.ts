import type { PremisesSurveyEntity } from './survey.entity';
import { SurveyCount } from './survey.enums';

/** What a survey counts, in the order in which it goes on. */
export const COUNTS = ['unitsSurveyed', 'businessesFound', 'visited', 'joined'] as const;

export type Counts = Pick<PremisesSurveyEntity, (typeof COUNTS)[number]>;

const COLUMN: Record<SurveyCount, (typeof COUNTS)[number]> = {
  [SurveyCount.UNITS_SURVEYED]: 'unitsSurveyed',
  [SurveyCount.BUSINESSES_FOUND]: 'businessesFound',
  [SurveyCount.VISITED]: 'visited',
  [SurveyCount.JOINED]: 'joined',
};

/** How many of those counted at one step were counted at another; what is not known is no share of anything. */
export const conversionOf = (
  counts: Counts,
  from: SurveyCount,
  to: SurveyCount,
): { count: number; of: number; perMille: number | null } | null => {
  const of = counts[COLUMN[from]];
  const count = counts[COLUMN[to]];
  if (of === null || count === null) return null;
  return { count, of, perMille: of === 0 ? null : Math.round((count * 1000) / of) };
};
