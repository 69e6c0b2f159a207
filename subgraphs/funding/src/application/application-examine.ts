import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { EXAMINE } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationExaminePayload = payloadOf('ApplicationExamine', 'application', Application);

/** Hands the application to the experts. */
export const applicationExamine = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: EXAMINE,
    refused: 'Den Fachleuten legt eine Bewerbung nur das Büro vor, das den Aufruf führt.',
    wrongState: 'Vorgelegt wird eine formal geprüfte Bewerbung, sobald der Aufruf geschlossen ist.',
    to: ApplicationStatus.EXPERT_OPINION,
  });
