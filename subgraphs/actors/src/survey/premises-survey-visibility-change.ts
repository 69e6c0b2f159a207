import { VisibilityInput, wallColumns } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnSurvey, REMOVED } from './survey-act';
import type { PremisesSurveyEntity } from './survey.entity';
import { SET_VISIBILITY } from './survey.policy';
import { PremisesSurvey } from './survey.type';

@InputType({ description: 'Who is to see a survey of premises from now on.' })
export class PremisesSurveyVisibilityChangeInput extends VisibilityInput {
  @Field(() => ID, { description: 'The survey.' })
  premisesSurveyId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

export const PremisesSurveyVisibilityChangePayload = payloadOf(
  'PremisesSurveyVisibilityChange',
  'premisesSurvey',
  PremisesSurvey,
);

export const premisesSurveyVisibilityChange = (
  ctx: ActorsContext,
  input: PremisesSurveyVisibilityChangeInput,
): Promise<Result<PremisesSurveyEntity>> =>
  actOnSurvey(ctx, input, {
    permission: SET_VISIBILITY,
    wrongState: REMOVED,
    change: (em, survey, viewer) => wallColumns(em, input, survey, viewer),
  });
