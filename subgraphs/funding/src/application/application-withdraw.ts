import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { WITHDRAW } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationWithdrawPayload = payloadOf('ApplicationWithdraw', 'application', Application);

/** Before the decision this frees the place of a selected application. */
export const applicationWithdraw = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: WITHDRAW,
    refused: 'Eine Rücknahme schreibt nur das Büro auf, das den Aufruf führt.',
    wrongState: 'Zurückgezogen wird eine Bewerbung vor der Entscheidung; danach scheidet sie aus.',
    to: ApplicationStatus.WITHDRAWN,
  });
