import { payloadOf } from '@kiezgraph/kernel/graphql/payload';
import type { Result } from '@kiezgraph/kernel/result';
import type { FundingContext } from '../context';
import type { ApplicationEntity } from './application.entity';
import { ApplicationStatus } from './application.enums';
import { DECLINE } from './application.policy';
import { stepApplication, type ApplicationStepInput } from './application-step-act';
import { Application } from './application.type';

export const ApplicationDeclinePayload = payloadOf('ApplicationDecline', 'application', Application);

/** The application is not selected. */
export const applicationDecline = (
  ctx: FundingContext,
  input: ApplicationStepInput,
): Promise<Result<ApplicationEntity>> =>
  stepApplication(ctx, input, {
    permission: DECLINE,
    refused: 'Nicht ausgewählt wird nur von einer Person des Büros, das den Aufruf führt.',
    wrongState: 'Abgelehnt wird eine formal geprüfte Bewerbung, während der Aufruf in Auswahl ist.',
    to: ApplicationStatus.NOT_SELECTED,
  });
