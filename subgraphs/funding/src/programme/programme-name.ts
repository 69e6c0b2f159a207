import { Code } from '@kiezgraph/kernel/graphql/user-error';
import type { Refusal } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { hasNameThen } from './programme.repository';

/** A programme has one name at a time, as far as it is certain. */
export const refuseSecondName = async (
  em: EntityManager,
  programme: number,
  certain: string | null,
  but: string | null,
): Promise<readonly Refusal[]> =>
  (await hasNameThen(em, programme, certain, but))
    ? [
        {
          code: Code.RULE_BROKEN,
          message: 'Ein Programm hat zu einer Zeit nur einen Namen.',
          field: 'period',
        },
      ]
    : [];

export const MISSING_NAME: Refusal = {
  code: Code.NOT_FOUND,
  message: 'Der Name wurde nicht gefunden.',
  field: 'nameId',
};
