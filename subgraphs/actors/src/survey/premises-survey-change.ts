import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, refuse, type Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnSurvey, REMOVED } from './survey-act';
import {
  checkFunnel,
  checkStatements,
  columnsFrom,
  projectOf,
  referenceColumns,
  SurveyStatements,
} from './survey-input';
import type { PremisesSurveyEntity } from './survey.entity';
import { CHANGE } from './survey.policy';
import { PremisesSurvey } from './survey.type';

@InputType({ description: 'What is to change of a survey of premises; what is absent stays.' })
export class PremisesSurveyChangeInput extends SurveyStatements {
  @Field(() => ID, { description: 'The survey.' })
  premisesSurveyId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const PremisesSurveyChangePayload = payloadOf(
  'PremisesSurveyChange',
  'premisesSurvey',
  PremisesSurvey,
);

export const premisesSurveyChange = async (
  ctx: ActorsContext,
  input: PremisesSurveyChangeInput,
): Promise<Result<PremisesSurveyEntity>> => {
  const project = await projectOf(ctx.home, input.projectId);
  return actOnSurvey(ctx, input, {
    permission: CHANGE,
    wrongState: REMOVED,
    change: async (em, survey) => {
      const faults = checkStatements(input);
      const refusals = faults.length > 0 ? faults : checkFunnel(input, survey);
      if (refusals.length > 0) return refuse(refusals);
      if (!project.ok) return project;
      const references = await referenceColumns(em, survey.officeId, input, project.value);
      return references.ok ? ok({ ...columnsFrom(input), ...references.value }) : references;
    },
  });
};
