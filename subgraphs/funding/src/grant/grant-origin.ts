import { numberFrom } from '@kiezgraph/kernel/graphql/node';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { findFund } from '../fund/fund.repository';
import { findProgramme, isWithin } from '../programme/programme.repository';
import type { GrantEntity } from './grant.entity';

/** Where a grant comes from in the register of programmes and funds; absent stays, null is not known. */
export interface GrantOrigin {
  readonly programmeId?: string | null;
  readonly fundId?: string | null;
}

type Origin = Pick<GrantEntity, 'programmeId' | 'fundId'>;

const wanted = (
  type: string,
  id: string | null | undefined,
  was: number | null,
): number | null | undefined => {
  if (id === undefined) return was;
  return id === null ? null : (numberFrom(type, id) ?? undefined);
};

/** The columns of the origin: a fund of that programme, or of one that lies within it. */
export const originColumns = async (
  em: EntityManager,
  stated: GrantOrigin,
  was: Origin,
): Promise<Result<Partial<Origin>>> => {
  if (stated.programmeId === undefined && stated.fundId === undefined) return ok({});
  const programmeId = wanted('Programme', stated.programmeId, was.programmeId);
  if (programmeId === undefined || (programmeId !== null && !(await findProgramme(em, programmeId))))
    return fail(Code.NOT_FOUND, 'Das Programm wurde nicht gefunden.', 'programmeId');
  const fundId = wanted('Fund', stated.fundId, was.fundId);
  const fund = fundId === null || fundId === undefined ? null : await findFund(em, fundId);
  if (fundId === undefined || (fundId !== null && !fund))
    return fail(Code.NOT_FOUND, 'Der Fonds wurde nicht gefunden.', 'fundId');
  if (fund && programmeId !== null && !(await isWithin(em, fund.programmeId, programmeId))) {
    const field = stated.fundId === undefined ? 'programmeId' : 'fundId';
    return fail(Code.RULE_BROKEN, 'Dieser Fonds gehört nicht zu diesem Programm.', field);
  }
  return ok({ programmeId, fundId });
};
