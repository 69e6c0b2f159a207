import { parsePeriod } from '@kiezgraph/kernel/approximate-date';
import { SourcedValues } from '@kiezgraph/kernel/db/sourced-values';
import { checkEuro, checkPeriod } from '@kiezgraph/kernel/input-check';
import type { SourcedField } from '../sourced-value/sourced.field';
import type { GrantEntity } from './grant.entity';
import { GrantField } from './grant.enum';

export const GRANT_VALUES = new SourcedValues('funding.grant_value', 'grant_id');

/** A checked amount to the cent, without zeros before it: as the database tells it. */
export const toTheCent = (amount: string): string => {
  const [whole = '0', cents = ''] = amount.split('.');
  return `${whole.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
};

/** The columns of a period, which is not stated when null. */
export const periodColumns = (
  stated: string | null,
): { period: string | null; possible: string | null; certain: string | null } => {
  if (stated === null) return { period: null, possible: null, certain: null };
  const { text, possible, certain } = parsePeriod(stated);
  return { period: text, possible, certain };
};

/** What several sources may state of a grant. */
export const GRANT_FIELDS: Readonly<Record<GrantField, SourcedField<GrantEntity>>> = {
  [GrantField.AMOUNT]: {
    value: grant => grant.amount,
    source: grant => grant.amountSource,
    check: checkEuro,
    form: toTheCent,
    columns: (amount, amountSource) => ({ amount, amountSource }),
  },
  [GrantField.PERIOD]: {
    value: grant => grant.period,
    source: grant => grant.periodSource,
    check: checkPeriod,
    form: period => period,
    columns: (period, periodSource) => ({ ...periodColumns(period), periodSource }),
  },
};
