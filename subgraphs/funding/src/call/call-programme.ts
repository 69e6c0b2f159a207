import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { EntityManager } from 'typeorm';
import { findProgramme } from '../programme/programme.repository';
import type { CallEntity } from './call.entity';
import { programmeFrom, type CallStatements } from './call-input';

/** The column of the programme of which an applicant needs an area, if the input states it. */
export const programmeColumn = async (
  em: EntityManager,
  { eligibility }: CallStatements,
): Promise<Result<Partial<CallEntity>>> => {
  const id = eligibility?.needsAreaOfProgrammeId;
  if (id === undefined) return ok({});
  const number = programmeFrom(id);
  if (number === undefined || (number !== null && !(await findProgramme(em, number)))) {
    const field = 'eligibility.needsAreaOfProgrammeId';
    return fail(Code.NOT_FOUND, 'Das Programm wurde nicht gefunden.', field);
  }
  return ok({ needsProgrammeId: number });
};
