import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { DROP_OUT } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationDropOutPayload = payloadOf('ApplicationDropOut', 'application', Application);

/** After the decision: the place stays taken, and nobody follows. */
export const applicationDropOut = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: DROP_OUT,
    refused: 'Ein Ausscheiden schreibt nur das Büro auf, das den Aufruf führt.',
    wrongState: 'Ausscheiden kann nur eine ausgewählte Bewerbung eines entschiedenen Aufrufs.',
    to: ApplicationStatus.DROPPED_OUT,
  });
