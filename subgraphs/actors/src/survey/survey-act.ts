import type { Result } from '@kiezgraph/kernel/result';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ActorsContext } from '../context';
import { actOnRecord, type ActKind, type RecordAct } from '../frame/act';
import { PremisesSurveyEntity } from './survey.entity';

/** Names the survey and the version its editor saw. */
@InputType({ description: 'A survey of premises at the version its editor saw.' })
export class PremisesSurveyAtVersionInput {
  @Field(() => ID, { description: 'The survey.' })
  premisesSurveyId!: string;

  @Field(() => Int, { description: 'The version the editor saw.' })
  expectedVersion!: number;
}

const SURVEY: ActKind<PremisesSurveyEntity> = {
  entity: PremisesSurveyEntity,
  type: 'PremisesSurvey',
  field: 'premisesSurveyId',
  missing: 'Die Erhebung wurde nicht gefunden.',
  refused: 'Das kann nur das Büro, das die Erhebung führt.',
  stale: 'Die Erhebung wurde inzwischen geändert.',
};

export const REMOVED = 'Eine entfernte Erhebung wird nicht mehr geändert.';

/** An act on a survey in sight. */
export const actOnSurvey = (
  ctx: ActorsContext,
  { premisesSurveyId, expectedVersion }: PremisesSurveyAtVersionInput,
  act: Omit<RecordAct<PremisesSurveyEntity>, 'id' | 'expectedVersion'>,
): Promise<Result<PremisesSurveyEntity>> =>
  actOnRecord(ctx, SURVEY, { ...act, id: premisesSurveyId, expectedVersion });
