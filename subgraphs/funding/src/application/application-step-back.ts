import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import { Code } from '@kiezgraph/kernel/graphql/user-error';
import { fail, ok, type Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import { CallStatus } from '../call/call.enums';
import { actOnApplication, type ApplicationAtVersionInput } from './application-act';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { STEP_BACK } from './application.policy';
import { APPLICATION_STEPS } from './application.repository';
import { Application } from './application.type';

export const ApplicationStepBackPayload = payloadOf('ApplicationStepBack', 'application', Application);

const { SELECTED, WITHDRAWN } = ApplicationStatus;

/** Takes the last step back, as long as it could be taken now; the history keeps both. */
export const applicationStepBack = (
  ctx: FundingContext,
  input: ApplicationAtVersionInput,
): Promise<Result<ApplicationEntity>> =>
  actOnApplication(ctx, input, {
    permission: STEP_BACK,
    refused: 'Einen Schritt nimmt nur eine Person des Büros zurück, das den Aufruf führt.',
    wrongState:
      'Der Aufruf ist schon weiter, oder die Bewerbung ist öffentlich genannt: nehmen Sie zuerst das zurück.',
    change: async (em, application, call) => {
      const backTo = await APPLICATION_STEPS.before(em, application);
      if (backTo === null)
        return fail(Code.WRONG_STATE, 'Es gibt keinen Schritt, der zurückzunehmen wäre.', 'applicationId');
      // A withdrawal freed the place before the decision; after it nobody is selected any more.
      if (application.status === WITHDRAWN && backTo === SELECTED && call.status !== CallStatus.IN_SELECTION)
        return fail(
          Code.WRONG_STATE,
          'Der Aufruf ist entschieden; ausgewählt wird nicht mehr.',
          'applicationId',
        );
      return ok({ backTo });
    },
  });
