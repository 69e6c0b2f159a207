import { SourcedValues, type SourcedValueRow } from '@kiezgraph/kernel/db/sourced-values';
import type { SourceColumns } from '@kiezgraph/kernel/graphql/source';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { checkPeriod, type Check } from '@kiezgraph/kernel/input-check';
import { checkMoment } from '../frame/stated-time';
import type { NetworkEntity } from './network.entity';
import { NetworkValueField } from './network.enums';
import { MOST_TIMES_A_YEAR } from './network-input';

/** What several sources say of a network. */
export const networkValues = new SourcedValues('actors.network_value', 'network_id');

type Fact = 'founded' | 'ideaSince' | 'plenariesPerYear' | 'businessRoundsPerYear';

/** Which property of the record holds the preferred value of a field. */
export const FACT_OF: Record<NetworkValueField, Fact> = {
  [NetworkValueField.FOUNDED]: 'founded',
  [NetworkValueField.IDEA_SINCE]: 'ideaSince',
  [NetworkValueField.PLENARIES_PER_YEAR]: 'plenariesPerYear',
  [NetworkValueField.BUSINESS_ROUNDS_PER_YEAR]: 'businessRoundsPerYear',
};

const isTime = (field: NetworkValueField): boolean =>
  field === NetworkValueField.FOUNDED || field === NetworkValueField.IDEA_SINCE;

/** Whether a text has the form of the field. */
export const checkValue = (field: NetworkValueField, value: string | null | undefined): Check => {
  if (value === null || value === undefined) return undefined;
  if (isTime(field)) return checkMoment('value', value) ?? checkPeriod('value', value);
  return /^(0|[1-9]\d{0,2})$/.test(value) && Number(value) <= MOST_TIMES_A_YEAR
    ? undefined
    : {
        code: Code.INVALID,
        message: `Die Zahl liegt nicht zwischen 0 und ${MOST_TIMES_A_YEAR}.`,
        field: 'value',
      };
};

/** The value that the record itself holds, with its source. */
export const preferredOf = (
  network: NetworkEntity,
  field: NetworkValueField,
): SourceColumns & { field: string; value: string | null } => {
  const fact = FACT_OF[field];
  const value = network[fact];
  return {
    field,
    value: value === null ? null : String(value),
    sourceKind: network[`${fact}Source`],
    citation: network[`${fact}Citation`],
  };
};

/** The columns by which a value becomes the preferred one. */
export const preferring = (row: SourcedValueRow): Partial<NetworkEntity> => {
  const field = row.field as NetworkValueField;
  const fact = FACT_OF[field];
  return {
    [fact]: row.value === null || isTime(field) ? row.value : Number(row.value),
    [`${fact}Source`]: row.sourceKind,
    [`${fact}Citation`]: row.citation,
  };
};

/** Whether a row says what the record itself holds. */
export const isPreferred = (network: NetworkEntity, row: SourcedValueRow): boolean => {
  const held = preferredOf(network, row.field as NetworkValueField);
  return held.value === row.value && held.sourceKind === row.sourceKind && held.citation === row.citation;
};
