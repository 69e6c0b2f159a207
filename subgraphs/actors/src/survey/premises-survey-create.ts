import { findByKey, insertOnce } from '@kiezgraph/kernel/db/rows';
import { clientKey } from '@kiezgraph/kernel/graphql/client-key';
import type { RecordKey } from '@kiezgraph/kernel/graphql/node';
import { owningOffice } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType } from 'type-graphql';
import type { ActorsContext } from '../context';
import {
  checkFunnel,
  checkStatements,
  columnsFrom,
  projectOf,
  referenceColumns,
  SurveyStatements,
} from './survey-input';
import { PremisesSurveyEntity } from './survey.entity';
import { PremisesSurvey } from './survey.type';

@InputType({
  description: 'A new survey of premises; seen by its office only, until its visibility is changed.',
})
export class PremisesSurveyCreateInput extends SurveyStatements {
  @Field(() => ID, {
    nullable: true,
    description: 'The owning office; may be absent for who works in one office only.',
  })
  officeId?: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'A random uuid made by the client: the act sent again with it does nothing more and answers the same record.',
  })
  clientKey?: string;

  @Field(() => String, { description: 'A short name.' })
  override title!: string;
}

export const PremisesSurveyCreatePayload = payloadOf(
  'PremisesSurveyCreate',
  'premisesSurvey',
  PremisesSurvey,
);

const create = (
  { db }: ActorsContext,
  input: PremisesSurveyCreateInput,
  project: Result<RecordKey | null | undefined>,
): Promise<Result<PremisesSurveyEntity>> =>
  db.write<PremisesSurveyEntity>(async (em, viewer) => {
    const office = owningOffice(viewer, input.officeId);
    if (!office.ok) return office;
    const id = clientKey(input);
    const faults = [...checkStatements(input), ...id.refusals];
    const refusals = faults.length > 0 ? faults : checkFunnel(input, null);
    if (refusals.length > 0) return refuse(refusals);
    if (!project.ok) return project;
    const references = await referenceColumns(em, office.value, input, project.value);
    if (!references.ok) return references;
    const key = { officeId: office.value, id: id.value };
    const columns = { ...key, ...columnsFrom(input), ...references.value };
    // The same key again is the same act, sent twice.
    await insertOnce<PremisesSurveyEntity>(em, PremisesSurveyEntity, columns);
    const survey = await findByKey<PremisesSurveyEntity>(em, PremisesSurveyEntity, key);
    return survey ? ok(survey) : fail(Code.INVALID, 'Dieser Schlüssel ist vergeben.', 'clientKey');
  });

export const premisesSurveyCreate = async (
  ctx: ActorsContext,
  input: PremisesSurveyCreateInput,
): Promise<Result<PremisesSurveyEntity>> => create(ctx, input, await projectOf(ctx.home, input.projectId));
