import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnSurvey, type PremisesSurveyAtVersionInput } from './survey-act';
import type { PremisesSurveyEntity } from './survey.entity';
import { RESTORE } from './survey.policy';
import { PremisesSurvey } from './survey.type';

export const PremisesSurveyRestorePayload = payloadOf(
  'PremisesSurveyRestore',
  'premisesSurvey',
  PremisesSurvey,
);

/** Undoes `premisesSurveyRemove`, but for who sees it. */
export const premisesSurveyRestore = (
  ctx: ActorsContext,
  input: PremisesSurveyAtVersionInput,
): Promise<Result<PremisesSurveyEntity>> =>
  actOnSurvey(ctx, input, {
    permission: RESTORE,
    wrongState: 'Die Erhebung ist nicht entfernt.',
    change: () => ok({ removedAt: null }),
  });
