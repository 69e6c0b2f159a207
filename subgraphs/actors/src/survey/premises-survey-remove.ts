import { Visibility } from '@kiezgraph/kernel/graphql/office-record';
import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { ok, type Result } from '@kiezgraph/kernel/result';
import type { ActorsContext } from '../context';
import { actOnSurvey, type PremisesSurveyAtVersionInput } from './survey-act';
import type { PremisesSurveyEntity } from './survey.entity';
import { REMOVE } from './survey.policy';
import { PremisesSurvey } from './survey.type';

export const PremisesSurveyRemovePayload = payloadOf(
  'PremisesSurveyRemove',
  'premisesSurvey',
  PremisesSurvey,
);

/** What was entered by mistake is seen by its own office only; publishing it once more is an act of its own. */
export const premisesSurveyRemove = (
  ctx: ActorsContext,
  input: PremisesSurveyAtVersionInput,
): Promise<Result<PremisesSurveyEntity>> =>
  actOnSurvey(ctx, input, {
    permission: REMOVE,
    wrongState: 'Die Erhebung ist schon entfernt.',
    change: (_em, { visibility }) =>
      ok({
        removedAt: new Date(),
        sharedWith: [],
        visibility: visibility === Visibility.RESTRICTED ? visibility : Visibility.OFFICE,
      }),
  });
